import type { DemonstrationCheck } from '../demonstration-check';

export const bridge: DemonstrationCheck = {
  question: 'Was the Tern bridge built without a single nail?',
  topics: ['History', 'Buildings'],
  claim: {
    words: 'The Tern bridge has stood for 250 years without a single nail.',
    claimant: 'Tern Valley tourist office',
    madeOn: '2025-10-05',
    where: 'Sign at the north end of the bridge',
  },
  verdict: {
    answers: 'CLAIM',
    value: 'false',
    rationale: 'The bills of 1772 list nails, and the repair of 1931 found them.',
  },
  sources: [
    {
      kind: 'PRIMARY_DOCUMENT',
      title: 'Building accounts of the Tern bridge, 1771 to 1773',
      publisher: 'Cumber County Archive',
      address: 'https://county-archive.example/tern-bridge/accounts',
    },
    {
      kind: 'PRIMARY_DOCUMENT',
      title: 'Report on the repair of the Tern bridge',
      publisher: 'County Roads Office',
      publishedOn: '1931-12-04',
      address: 'https://county-archive.example/tern-bridge/repair-1931',
    },
    {
      kind: 'NEWS_REPORT',
      title: 'The bridge that needs no iron',
      publisher: 'Tern Valley Courier',
      publishedOn: '1954-07-17',
      address: 'https://valley-courier.example/1954/bridge',
    },
  ],
  text: `Executive summary

No. The accounts of 1772 record "four hundred nails of a span" for the deck [1], and the repair report of 1931 counted 311 hand-made nails still in place [2]. The story seems to start with a newspaper piece of 1954 [3].

1. The bills list nails

Between March and June 1772 the builders paid the smith at Oxley for four hundred long nails and sixty clamps [1].

2. The repair found them

When the deck was taken up in 1931 the road office counted 311 hand-made nails and drew six of them [2].

3. How the story grew

The Courier wrote in 1954 that the arch "needs no iron" [3]. That is true of the arch, which is held by wooden pegs [2]; the sign has made the whole bridge of it.

Want to dive deeper?
Which wooden bridges really have no nails?
`,
};
