import type { CopyHintReason, SuggestedKind } from '@recheck/domain';

/** Where a source comes from, as rules suggest it and a person confirms it. */
export const provenance = {
  hint: {
    CANONICAL_ELSEWHERE: 'The page names another address as its own: {{original}}',
    SAYS_SO: 'The page says that it comes from {{original}}',
    AGENCY: 'The by-line is that of a news agency: {{original}}',
    AGGREGATOR: 'The site shows the works of others',
    ARCHIVE: 'An archive’s copy of {{original}}',
  } as const satisfies Record<CopyHintReason, string>,
  somewhere: 'another work',
  suggested: {
    ADDRESS: '{{kind}}, by its address',
    TITLE: '{{kind}}, by its title',
    COPY: '{{kind}}, by what its page says',
  } as const satisfies Record<SuggestedKind['because'], string>,
  looksLikeCopy: 'Looks like a copy',
  confirm: 'Confirm',
  attachOriginal: 'Attach the original',
  pointTo: 'Point to [{{number}}]',
  pointToUncited: 'Point to it',
} as const;
