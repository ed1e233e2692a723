import {
  canonicalText,
  citationNumbers,
  type CheckDocument,
  type RatingScale,
  type RevisionContent,
  type SourceDescription,
} from '@recheck/domain';
import { t } from '@recheck/wording';
import { diffArrays, diffWordsWithSpace } from 'diff';
import { linesOf, sourceSigns, type Line } from './difference-lines';
import type { DifferenceBlock, DifferencePart } from './difference.types';

const whole = (kind: DifferencePart['kind'], { words }: Line): DifferenceBlock => ({
  parts: [{ kind, text: words }],
  formChanged: false,
});

const partsOf = (before: string, after: string): readonly DifferencePart[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
    text: value,
  }));

/** Two lines are one line reworded when they still share a third of their words; else one went and another came. */
const isReworded = (parts: readonly DifferencePart[]): boolean => {
  const length = (kinds: readonly DifferencePart['kind'][]) =>
    parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.trim().length, 0);
  return length(['SAME']) * 3 >= Math.max(length(['SAME', 'REMOVED']), length(['SAME', 'ADDED']));
};

const replaced = (before: readonly Line[], after: readonly Line[]): readonly DifferenceBlock[] => {
  const blocks: DifferenceBlock[] = [];
  for (let index = 0; index < Math.max(before.length, after.length); index += 1) {
    const [gone, came] = [before[index], after[index]];
    const parts = gone && came ? partsOf(gone.words, came.words) : null;
    if (parts && isReworded(parts)) {
      blocks.push({ parts, formChanged: false });
      continue;
    }
    if (gone) blocks.push(whole('REMOVED', gone));
    if (came) blocks.push(whole('ADDED', came));
  }
  return blocks;
};

/** What became of the lines of the one document, and what the other one has instead. */
const blocksOf = (before: Line[], after: Line[]): readonly DifferenceBlock[] => {
  const changes = diffArrays(before, after, { comparator: (one, other) => one.words === other.words });
  const blocks: DifferenceBlock[] = [];
  let place = 0;
  changes.forEach(({ value, added, removed }, index) => {
    const following = changes[index + 1];
    if (removed) blocks.push(...replaced(value, following?.added ? following.value : []));
    else if (!added) {
      // What is the same comes from the later document; its place in the earlier one is counted along.
      const lines = value.map((line, offset) => ({
        ...whole('SAME', line),
        formChanged: line.form !== before[place + offset]?.form,
      }));
      blocks.push(...lines);
    } else if (!changes[index - 1]?.removed) blocks.push(...replaced([], value));
    if (!added) place += value.length;
  });
  return blocks;
};

/**
 * How the prose of two documents differs, word by word, in reading order; what stayed is there too. Citation marks are
 * compared by their sources and shown with the numbers that the later document gives them, those that went with the
 * numbers of the earlier one.
 */
export const proseDifference = (from: CheckDocument, to: CheckDocument): readonly DifferenceBlock[] => {
  const signs = sourceSigns(from, to);
  const [earlier, later] = [citationNumbers(from), citationNumbers(to)];
  return blocksOf(linesOf(from, signs), linesOf(to, signs)).map(({ parts, formChanged }) => ({
    parts: parts.map(({ kind, text }) => ({ kind, text: signs.numbered(text, kind === 'REMOVED' ? earlier : later) })),
    formChanged,
  }));
};

const label = ({ verdict, scale }: RevisionContent): string =>
  scale?.values.find(({ value }) => value === verdict?.value)?.label ?? t('workflow.difference.noVerdict');

const scaleName = ({ name, version }: RatingScale): string => t('workflow.difference.scaleVersion', { name, version });

const nameOf = ({ title, address, reference, importedNumber }: SourceDescription): string =>
  title ?? address ?? reference ?? `[${importedNumber ?? '?'}]`;

/** By canonical text: the database keeps the members of JSON in an order of its own. */
const same = (a: unknown, b: unknown): boolean => canonicalText(a) === canonicalText(b);

const sourceSentences = (from: RevisionContent, to: RevisionContent): string[] => {
  const before = new Map(from.sources.map((source) => [source.sourceId, source]));
  const after = new Map(to.sources.map((source) => [source.sourceId, source]));
  return [
    ...to.sources.flatMap((source) => {
      const earlier = before.get(source.sourceId);
      if (!earlier) return t('workflow.difference.sourceAdded', { source: nameOf(source) });
      return same(earlier, source) ? [] : t('workflow.difference.sourceChanged', { source: nameOf(source) });
    }),
    ...from.sources.flatMap((source) =>
      after.has(source.sourceId) ? [] : t('workflow.difference.sourceRemoved', { source: nameOf(source) }),
    ),
  ];
};

const claimSentences = (from: RevisionContent, to: RevisionContent): string[] => {
  if (same(from.claim, to.claim)) return [];
  if (from.claim?.words === to.claim?.words) return [t('workflow.difference.claimFacts')];
  const none = t('workflow.difference.noClaim');
  return [t('workflow.difference.claim', { from: from.claim?.words ?? none, to: to.claim?.words ?? none })];
};

const verdictSentences = (from: RevisionContent, to: RevisionContent): string[] => {
  const sentences: string[] = [];
  const [before, after] = [from.verdict?.rationale ?? null, to.verdict?.rationale ?? null];
  if (label(from) !== label(to)) sentences.push(t('workflow.difference.verdict', { from: label(from), to: label(to) }));
  if (from.scale && to.scale && !same(from.scale, to.scale)) {
    sentences.push(t('workflow.difference.scale', { from: scaleName(from.scale), to: scaleName(to.scale) }));
  }
  // A reason that went, went with its verdict.
  if (after !== null && before === null) sentences.push(t('workflow.difference.rationaleNew', { to: after }));
  if (after !== null && before !== null && before !== after) {
    sentences.push(t('workflow.difference.rationale', { from: before, to: after }));
  }
  return sentences;
};

/** What changed beside the prose, one sentence each. */
export const factsDifference = (from: RevisionContent, to: RevisionContent): readonly string[] => {
  const facts: string[] = [];
  if (from.question !== to.question) {
    facts.push(t('workflow.difference.question', { from: from.question, to: to.question }));
  }
  if (from.language !== to.language) {
    facts.push(t('workflow.difference.language', { from: from.language, to: to.language }));
  }
  return [...facts, ...claimSentences(from, to), ...verdictSentences(from, to), ...sourceSentences(from, to)];
};
