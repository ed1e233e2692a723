import { describe, expect, it } from '@jest/globals';
import type { Block, CheckDocument, DocumentPart } from '../drafting/document';
import type { ImportTask } from './imported-check';
import { taskStates, type TaskFacts } from './import-tasks';

const CITED = { type: 'citation', citationId: 'c', sourceId: 's', passageId: null } as const;
const text = (value: string) => ({ type: 'text', text: value }) as const;
const paragraph = (value: string, cited = false): Block => ({
  type: 'paragraph',
  content: cited ? [text(value.slice(0, -1)), CITED, text(value.slice(-1))] : [text(value)],
});
const heading = (value: string, part: DocumentPart): Block => ({
  type: 'heading',
  level: 2,
  part,
  content: [text(value)],
});
const document = (...blocks: Block[]): CheckDocument => ({ version: 1, blocks });

const SENTENCE = 'The weir was rebuilt in 1962 after a flood.';

/** A round in which nothing that an import asks for has been done. */
const UNTOUCHED: TaskFacts = {
  question: 'The weir at Harl',
  hasVerdict: false,
  unidentifiedSources: ['s', 't'],
  hasCheckedDate: false,
  document: document(paragraph(SENTENCE)),
};

/** What each task asks for, done. */
const DONE: readonly (readonly [ImportTask, Partial<TaskFacts>])[] = [
  [
    { kind: 'CONFIRM_QUESTION', facts: { question: 'The weir at Harl' } },
    { question: 'Who rebuilt the weir at Harl?' },
  ],
  [{ kind: 'PROPOSE_VERDICT', facts: {} }, { hasVerdict: true }],
  [{ kind: 'IDENTIFY_SOURCE', facts: { number: 1, sourceId: 's' } }, { unidentifiedSources: ['t'] }],
  [
    { kind: 'CITE_SENTENCE', facts: { sentence: SENTENCE, reason: 'DATE' } },
    { document: document(paragraph(SENTENCE, true)) },
  ],
  [
    { kind: 'WRITE_SUMMARY', facts: {} },
    { document: document(heading('Executive summary', 'SUMMARY'), paragraph('The town did.')) },
  ],
  [
    { kind: 'ADD_FOLLOW_UPS', facts: {} },
    { document: document(heading('Want to dive deeper?', 'FOLLOW_UPS'), paragraph('Who paid for it?')) },
  ],
  [{ kind: 'CHECKED_DATE_UNKNOWN', facts: {} }, { hasCheckedDate: true }],
];

const DUTIFUL = new Set(['PROPOSE_VERDICT', 'IDENTIFY_SOURCE']);

describe('tasks of an imported draft', () => {
  it.each(DONE)('$kind closes with its work, and opens when that is undone', (task, done) => {
    const tickable = !DUTIFUL.has(task.kind);
    expect(taskStates(UNTOUCHED)({ task, ticked: false })).toEqual({ done: false, tickable });
    expect(taskStates({ ...UNTOUCHED, ...done })({ task, ticked: false })).toEqual({ done: true, tickable: false });
  });

  it.each(DONE)('$kind closes by a tick only where that is free', (task) => {
    const free = !DUTIFUL.has(task.kind);
    expect(taskStates(UNTOUCHED)({ task, ticked: true })).toEqual({ done: free, tickable: free });
  });

  it('closes for a sentence that was taken out, and for a source that was', () => {
    const { done } = taskStates({ ...UNTOUCHED, document: document() })({
      task: { kind: 'CITE_SENTENCE', facts: { sentence: SENTENCE, reason: 'DATE' } },
      ticked: false,
    });
    expect(done).toBe(true);
    const stateOf = taskStates({ ...UNTOUCHED, unidentifiedSources: [] });
    expect(
      stateOf({ task: { kind: 'IDENTIFY_SOURCE', facts: { number: 1, sourceId: 's' } }, ticked: false }).done,
    ).toBe(true);
  });

  it('does not take an empty summary or follow-up for a written one', () => {
    const stateOf = taskStates({
      ...UNTOUCHED,
      document: document(heading('Executive summary', 'SUMMARY'), paragraph(' '), heading('Deeper', 'FOLLOW_UPS')),
    });
    for (const kind of ['WRITE_SUMMARY', 'ADD_FOLLOW_UPS'] as const) {
      expect(stateOf({ task: { kind, facts: {} }, ticked: false }).done).toBe(false);
    }
  });
});
