import type { PassageFate, SnapshotOrigin } from '@recheck/domain';

/** The archived words of a source, and the passages in them. */
export const reader = {
  label: 'Archived words',
  help: 'Arrow keys select sentences, with Shift more of them; Shift with left and right moves the end by a word. Enter uses what is selected, Escape goes back.',
  open: 'Read',
  openPassage: 'Open the passage',
  back: 'Back to the sources',
  snapshot: 'Snapshot',
  origin: {
    FETCHED: 'captured {{at}}',
    UPLOADED: 'uploaded {{at}}',
    PASTED: 'pasted by hand {{at}}',
  } as const satisfies Record<SnapshotOrigin, string>,
  none: 'Nothing of this source has been kept yet. Capture its address, upload a file or paste its words.',
  gone: 'This snapshot cannot be opened.',
  noPage: 'There is no page here, or its address has run out. Open it from its source again.',
  damaged:
    'What is stored of this snapshot is not what was kept: it proves nothing any more. Capture the source again.',
  passages_one: '{{count}} passage',
  passages_other: '{{count}} passages',
  fate: {
    SAME: 'the same here',
    MOVED: 'moved: the same words beside others',
    REWORDED: 'reworded, {{percent}} % alike',
    GONE: 'gone: not in this snapshot',
  } as const satisfies Record<PassageFate, string>,
  changed: 'Not the same in this snapshot',
  select: 'Select the words that carry the sentence; the arrow keys select, too.',
  selectFirst: 'Select words first.',
  selected: 'Selected: “{{words}}”',
  cite: 'Cite this passage',
  citeBehind: 'Put it behind [{{number}}]',
  citeFirst: 'Press “Write” first: a citation goes into the text.',
  use: 'Use these words',
  page: 'p. {{page}}',
  keys: {
    title: 'Archived words',
    reader: 'Go to the archived words',
    cite: 'Cite what is selected',
  },
} as const;
