import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { CitationNeed } from '@recheck/domain';
import { coverageInEditor } from './coverage';

/** Words that stand in the margin beside a paragraph, and the language of those in it. */
export interface MarginWords {
  readonly language: string;
  readonly coverage: (cited: number, needing: number) => string;
  readonly need: Readonly<Record<CitationNeed, string>>;
}

const COVERAGE = new PluginKey<DecorationSet>('coverage');

const decorationsOf = (doc: Node, words: MarginWords): DecorationSet =>
  DecorationSet.create(
    doc,
    coverageInEditor(doc, words.language).flatMap(({ from, to, cited, needing, gaps }) => {
      if (needing === 0) return [];
      const needs = [...new Set(gaps.map(({ need }) => words.need[need]))];
      return [
        Decoration.node(from, to, {
          'data-coverage': words.coverage(cited, needing),
          ...(needs.length > 0 ? { 'data-needs': needs.join('\n') } : {}),
        }),
        ...gaps.map((gap) => Decoration.inline(gap.from, gap.to, { 'data-gap': gap.need })),
      ];
    }),
  );

/** Ends of the gaps of the text, in reading order: for going from one to the next. */
export const gapsOfState = (state: EditorState, language: string) =>
  coverageInEditor(state.doc, language).flatMap(({ gaps }) => gaps);

/**
 * Beside each paragraph how many of its sentences that need a citation have one, and under the others a line. Draws only:
 * nothing in here changes the draft.
 */
export const coverageMargin = (words: MarginWords) =>
  Extension.create({
    name: 'coverageMargin',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key: COVERAGE,
        state: {
          init: (_, { doc }) => decorationsOf(doc, words),
          apply: (transaction, drawn) => (transaction.docChanged ? decorationsOf(transaction.doc, words) : drawn),
        },
        props: { decorations: (state) => COVERAGE.getState(state) },
      }),
    ],
  });
