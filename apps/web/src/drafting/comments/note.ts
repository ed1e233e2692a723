import type { DraftAnchor } from '@recheck/editor-schema';
import type { AnchorPartsFragment, SuggestionPartsFragment, ThreadPartsFragment } from '../../gql/graphql';

/** Something that stands beside a draft: a thread or a suggested edit. */
export type Note =
  | { readonly kind: 'thread'; readonly id: string; readonly anchor: DraftAnchor; readonly thread: ThreadPartsFragment }
  | {
      readonly kind: 'suggestion';
      readonly id: string;
      readonly anchor: DraftAnchor;
      readonly suggestion: SuggestionPartsFragment;
    };

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** An anchor as it came. */
export const readAnchor = ({ start, end, words, prefix, suffix }: AnchorPartsFragment): DraftAnchor => ({
  start: bytesOf(start),
  end: bytesOf(end),
  words,
  prefix,
  suffix,
});

/** An anchor as it is sent. */
export const sentAnchor = ({ start, end, ...quoted }: DraftAnchor) => ({
  start: base64Of(start),
  end: base64Of(end),
  ...quoted,
});

/** Whether somebody still has to do something about it. */
export const isOpen = (note: Note): boolean =>
  note.kind === 'thread' ? note.thread.resolvedAt === null : note.suggestion.state === 'OPEN';
