export { reasonDetails, reasonSentence } from './standing/reason';
export { assemblePage, renderArtifact, renderPage } from './check-page';
export { PublishedPageView } from './check/published-page-view';
export { renderCorrections } from './lists/corrections-page';
export { renderHome } from './lists/home-page';
export type {
  ChangeFilter,
  ChangeListing,
  CheckListing,
  CorrectionsContents,
  FreshnessCounts,
  HomeContents,
} from './lists/listing';
export { renderNotFound } from './lists/not-found-page';
export { pageJson, type PageJson } from './page-json';
export { scriptSafeJson } from './json-script';
export { addresses, type Appeal, type Site } from './site';
export { paperStylesheet, publicStylesheet } from './styles';
export { prepare, type Drawing, type View } from './view';
