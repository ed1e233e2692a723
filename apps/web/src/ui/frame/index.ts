export { AppFrame, useFoldedNavigation, type Place, type PlaceGroup } from './app-frame';
export { Facts, FilterBar, PageHead } from './page-head';
