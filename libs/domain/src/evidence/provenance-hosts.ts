import type { SourceKind } from './source';

/*
 * What addresses tell about what stands behind them. A host stands for itself and everything under it; behind a slash
 * stands how the path begins. The lists are short on purpose: what is on them is sure, everything else a person says.
 */

const list = (entries: string): readonly string[] => entries.trim().split(/\s+/);

/** Kinds that an address shows, the most telling first: a court's page is also a government's. */
export const KIND_BY_ADDRESS: readonly (readonly [SourceKind, readonly string[]])[] = [
  [
    'FACT_CHECK',
    list(`snopes.com politifact.com factcheck.org fullfact.org factually.co leadstories.com africacheck.org
      boomlive.in altnews.in chequeado.com maldita.es correctiv.org/faktencheck mimikama.org verafiles.org
      reuters.com/fact-check apnews.com/ap-fact-check apnews.com/hub/fact-checking factcheck.afp.com
      tjekdet.dk faktisk.no pagellapolitica.it demagog.org.pl`),
  ],
  ['MACHINE_WRITTEN', list('chatgpt.com chat.openai.com gemini.google.com perplexity.ai grokipedia.com')],
  [
    'COURT_RECORD',
    list(`courtlistener.com supremecourt.gov uscourts.gov justia.com/cases law.justia.com/cases bailii.org
      caselaw.nationalarchives.gov.uk judiciary.uk supremecourt.uk curia.europa.eu hudoc.echr.coe.int
      bundesverfassungsgericht.de canlii.org austlii.edu.au icj-cij.org pacer.gov`),
  ],
  [
    'LEGISLATION',
    list(`legislation.gov.uk eur-lex.europa.eu congress.gov ecfr.gov federalregister.gov govinfo.gov uscode.house.gov
      law.cornell.edu gesetze-im-internet.de legifrance.gouv.fr ris.bka.gv.at legislation.gov.au laws-lois.justice.gc.ca
      malegislature.gov/laws leginfo.legislature.ca.gov`),
  ],
  [
    'OFFICIAL_DATA',
    list(`ons.gov.uk census.gov bls.gov bea.gov data.gov data.gov.uk data.europa.eu ec.europa.eu/eurostat destatis.de
      insee.fr istat.it ine.es scb.se ssb.no dst.dk cbs.nl statcan.gc.ca abs.gov.au data.worldbank.org data.un.org
      data.oecd.org stats.oecd.org data.who.int fred.stlouisfed.org statistik.at bfs.admin.ch data.cdc.gov wonder.cdc.gov`),
  ],
  [
    'RESEARCH',
    list(`doi.org arxiv.org biorxiv.org medrxiv.org ncbi.nlm.nih.gov/pmc ncbi.nlm.nih.gov/pubmed pubmed.ncbi.nlm.nih.gov
      pmc.ncbi.nlm.nih.gov nature.com/articles science.org/doi sciencedirect.com link.springer.com onlinelibrary.wiley.com
      jstor.org ssrn.com papers.ssrn.com journals.plos.org thelancet.com/journals bmj.com/content nejm.org/doi
      cochranelibrary.com academic.oup.com tandfonline.com journals.sagepub.com pnas.org/doi jamanetwork.com/journals
      frontiersin.org/articles mdpi.com cambridge.org/core/journals nber.org/papers`),
  ],
  [
    'SOCIAL_POST',
    list(`x.com twitter.com facebook.com instagram.com tiktok.com threads.net threads.com bsky.app mastodon.social
      reddit.com t.me linkedin.com/posts truthsocial.com vk.com youtube.com youtu.be rumble.com weibo.com`),
  ],
  [
    'REFERENCE',
    list(`wikipedia.org wiktionary.org wikidata.org britannica.com merriam-webster.com dictionary.cambridge.org oed.com
      duden.de larousse.fr treccani.it`),
  ],
  [
    'NEWS_REPORT',
    list(`reuters.com apnews.com bbc.co.uk/news bbc.com/news nytimes.com washingtonpost.com theguardian.com wsj.com ft.com
      bostonglobe.com cnn.com npr.org pbs.org/newshour lemonde.fr spiegel.de zeit.de sueddeutsche.de faz.net tagesschau.de
      elpais.com repubblica.it aljazeera.com france24.com dw.com latimes.com usatoday.com politico.com politico.eu
      propublica.org theconversation.com`),
  ],
  [
    'ADVOCACY',
    list(`amnesty.org hrw.org greenpeace.org aclu.org splcenter.org heritage.org cato.org adfontes.org wwf.org
      oxfam.org transparency.org`),
  ],
];

/** Sites that show the works of others. */
export const AGGREGATORS = list(`msn.com news.yahoo.com yahoo.com/news news.google.com flipboard.com newsbreak.com
  smartnews.com news-articles.net headtopics.com pressreader.com dailyhunt.in apple.news upday.com opera.news
  newsnow.co.uk allafrica.com lockerdome.com infosurhoy.com`);

/** News agencies by the names that by-lines and datelines give them, with the hosts where their words are their own. */
export const AGENCIES: readonly { readonly names: readonly string[]; readonly name: string; readonly host: string }[] =
  [
    { name: 'Reuters', names: ['Reuters', 'Thomson Reuters'], host: 'reuters.com' },
    { name: 'Associated Press', names: ['AP', 'Associated Press', 'The Associated Press'], host: 'apnews.com' },
    { name: 'Agence France-Presse', names: ['AFP', 'Agence France-Presse', 'Agence France Presse'], host: 'afp.com' },
    { name: 'dpa', names: ['dpa', 'DPA', 'Deutsche Presse-Agentur'], host: 'dpa.com' },
    { name: 'PA Media', names: ['PA Media', 'Press Association'], host: 'pa.media' },
    { name: 'EFE', names: ['EFE'], host: 'efe.com' },
    { name: 'ANSA', names: ['ANSA'], host: 'ansa.it' },
    { name: 'APA', names: ['APA'], host: 'apa.at' },
    { name: 'Kyodo News', names: ['Kyodo', 'Kyodo News'], host: 'kyodonews.net' },
    { name: 'Xinhua', names: ['Xinhua'], host: 'xinhuanet.com' },
    { name: 'TASS', names: ['TASS'], host: 'tass.com' },
    { name: 'PTI', names: ['PTI', 'Press Trust of India'], host: 'ptinews.com' },
    { name: 'AAP', names: ['AAP', 'Australian Associated Press'], host: 'aap.com.au' },
    { name: 'UPI', names: ['UPI', 'United Press International'], host: 'upi.com' },
  ];
