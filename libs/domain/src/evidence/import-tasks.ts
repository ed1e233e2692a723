import type { CheckDocument } from '../drafting/document';
import { followUpQuestions, plainText, structureOf } from '../drafting/document-structure';
import { citationNeed, gapsOf } from './gaps';
import type { ImportedCheck, ImportTask } from './imported-check';

/** What a round says of itself that shows which tasks are done. */
export interface TaskFacts {
  readonly question: string;
  readonly hasVerdict: boolean;
  /** Sources of the round that nobody has identified yet. */
  readonly unidentifiedSources: readonly string[];
  /** Whether the source review has given a checked date. */
  readonly hasCheckedDate: boolean;
  /** The draft, and once it is submitted the revision. */
  readonly document: CheckDocument;
}

/** A task and whether a person has ticked it off. */
export interface TickedTask {
  readonly task: ImportTask;
  readonly ticked: boolean;
}

/** How a task stands. */
export interface TaskState {
  readonly done: boolean;
  /** Whether a person ticks it off or opens it again; otherwise it closes with the work, and opens when that is undone. */
  readonly tickable: boolean;
}

const isQuestion = (title: string | null): boolean => title !== null && /[?？]["”’»)]*$/.test(title.trim());

/** Whether the document says its answer in short. */
export const hasSummary = (document: CheckDocument): boolean =>
  structureOf(document).parts.some(({ part, blocks }) => part === 'SUMMARY' && plainText(blocks).trim() !== '');

/**
 * What is left to do on an imported draft, in the order in which a writer would do it.
 * @param language BCP 47, of the check that the draft becomes
 */
export const openTasks = (check: ImportedCheck, language = 'en'): readonly ImportTask[] => {
  const { missing, question, sources } = check;
  const tasks: ImportTask[] = [];
  if (!isQuestion(question)) tasks.push({ kind: 'CONFIRM_QUESTION', facts: { question } });
  for (const { identified, importedNumber, sourceId } of sources) {
    if (!identified) tasks.push({ kind: 'IDENTIFY_SOURCE', facts: { number: importedNumber ?? 0, sourceId } });
  }
  for (const { sentence } of missing.uncitedSentences) {
    const reason = citationNeed(sentence, language);
    if (reason) tasks.push({ kind: 'CITE_SENTENCE', facts: { sentence, reason } });
  }
  if (missing.summary) tasks.push({ kind: 'WRITE_SUMMARY', facts: {} });
  if (missing.followUps) tasks.push({ kind: 'ADD_FOLLOW_UPS', facts: {} });
  tasks.push({ kind: 'PROPOSE_VERDICT', facts: {} });
  if (missing.checkedDate) tasks.push({ kind: 'CHECKED_DATE_UNKNOWN', facts: {} });
  return tasks;
};

/**
 * Whether a task of this kind leaves a person no choice: without a verdict and with bare numbers for sources nothing can
 * be submitted. The others a writer may tick off as they are, e.g. a sentence that needs no source.
 */
export const isDutiful = (kind: string): boolean => kind === 'IDENTIFY_SOURCE' || kind === 'PROPOSE_VERDICT';

/** Whether what a task asks for has been done, as the round shows it. */
const isFulfilled = (task: ImportTask, facts: TaskFacts, uncited: () => ReadonlySet<string>): boolean => {
  switch (task.kind) {
    case 'CONFIRM_QUESTION':
      return isQuestion(facts.question);
    case 'PROPOSE_VERDICT':
      return facts.hasVerdict;
    case 'WRITE_SUMMARY':
      return hasSummary(facts.document);
    case 'IDENTIFY_SOURCE':
      return !facts.unidentifiedSources.includes(task.facts.sourceId);
    case 'CITE_SENTENCE':
      return !uncited().has(task.facts.sentence);
    case 'ADD_FOLLOW_UPS':
      return followUpQuestions(facts.document).length > 0;
    case 'CHECKED_DATE_UNKNOWN':
      return facts.hasCheckedDate;
    default:
      // A task that no import made, such as a line of a checklist: nothing but its tick shows that it is done.
      return false;
  }
};

/**
 * Tells of each task how it stands: done when what it asks for has been done, and open again when that is undone; a free
 * one also when a person has ticked it off.
 */
export const taskStates = (facts: TaskFacts): ((task: TickedTask) => TaskState) => {
  let known: ReadonlySet<string> | null = null;
  // Cutting a text into sentences is work: done once, and only where a task asks for it.
  const uncited = (): ReadonlySet<string> => (known ??= new Set(gapsOf(facts.document).map(({ text }) => text)));
  return ({ task, ticked }) => {
    const free = !isDutiful(task.kind);
    if (free && ticked) return { done: true, tickable: true };
    const done = isFulfilled(task, facts, uncited);
    return { done, tickable: free && !done };
  };
};
