import { useEffect, useRef, useState } from 'react';
import type { Instant } from '@recheck/domain';
import { ClearFindingDocument, RecordFindingDocument, type RoundPartsFragment } from '../gql/graphql';
import { sayFailure, useAct, useMe, type Outcome } from '../shell';
import { useWording } from '../ui';
import { useCheck } from '../workflow';
import { leaveTyped, typedBefore, type TypedFindings } from './left-findings';
import {
  keepProblem,
  nextWithout,
  placeAfter,
  saysMore,
  typedFrom,
  type Citation,
  type TypedFinding,
} from './typed-finding';

/** How far one citation is. `keeping`: sent and not answered; `unkept`: the newsroom did not take it. */
export type Progress = 'none' | 'keeping' | 'unkept' | 'found' | 'carried';

/** What the newsroom said last. */
export type Acknowledgement =
  { readonly kind: 'kept'; readonly at: Instant } | { readonly kind: 'takenBack'; readonly ordinal: number };

type ById<Value> = Readonly<Record<string, Value>>;
const without = <Value>(all: ById<Value>, id: string): ById<Value> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

const NO_CITATIONS: readonly Citation[] = [];
const citationIn = (round: RoundPartsFragment, id: string): Citation | undefined =>
  round.revision?.citations.find((citation) => citation.id === id);

/**
 * The review of a round's citations, one at a time. Keeping goes on to the next citation at once; what the newsroom has
 * not taken yet stays typed and is counted, and is never called kept.
 */
export const useReview = () => {
  const t = useWording();
  const me = useMe().person.id;
  const { round } = useCheck();
  const citations = round.revision?.citations ?? NO_CITATIONS;
  const record = useAct(RecordFindingDocument);
  const clear = useAct(ClearFindingDocument);
  const [place, setPlace] = useState(() => nextWithout(citations, null));
  const [typed, setTyped] = useState<TypedFindings>(() => typedBefore(me, round.id));
  const [keeping, setKeeping] = useState<ById<true>>({});
  const [unkept, setUnkept] = useState<ById<string>>({});
  const [last, setLast] = useState<Acknowledgement | null>(null);
  const [undoProblem, setUndoProblem] = useState<string | null>(null);
  useEffect(() => leaveTyped(me, round.id, typed), [me, round.id, typed]);
  /** Findings that were kept in this sitting, the latest at the end. */
  const keptHere = useRef<{ readonly id: string; readonly was: TypedFinding }[]>([]);
  /** Findings are sent one after the other, in the order in which they were kept. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  // A place that a newer revision no longer has leads to what is left to do.
  const citation = place === null ? null : (citations.find(({ id }) => id === place) ?? citations[0] ?? null);

  const progressOf = ({ id, finding }: Citation): Progress => {
    if (keeping[id]) return 'keeping';
    if (unkept[id]) return 'unkept';
    if (!finding) return 'none';
    return finding.carried ? 'carried' : 'found';
  };
  const isDone = (one: Citation): boolean => progressOf(one) !== 'none';
  const sayWhy = (outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): string =>
    outcome.kind === 'refused' ? outcome.refusal.sentence : sayFailure(t, outcome.failure);

  const send = async (id: string, finding: TypedFinding): Promise<void> => {
    const { revision } = round;
    const { value } = finding;
    if (!revision || value === null) return;
    setKeeping((all) => ({ ...all, [id]: true }));
    setUnkept((all) => without(all, id));
    const note = finding.note.trim() || null;
    const { passageId } = finding;
    const quotation = finding.quotation.trim() || null;
    const sent = queue.current.then(() =>
      record.act({
        input: {
          roundId: round.id,
          citationId: id,
          revisionDigest: revision.digest,
          value,
          note,
          quotation,
          passageId,
        },
      }),
    );
    queue.current = sent;
    const outcome = await sent;
    setKeeping((all) => without(all, id));
    if (outcome.kind !== 'done') {
      setUnkept((all) => ({ ...all, [id]: sayWhy(outcome) }));
      return;
    }
    keptHere.current.push({ id, was: finding });
    setTyped((all) => (all[id] === finding ? without(all, id) : all));
    const foundAt = citationIn(outcome.value, id)?.finding?.foundAt;
    if (foundAt) setLast({ kind: 'kept', at: foundAt });
  };

  /** @returns what is missing; null when the finding is on its way, or the untouched one stands */
  const keep = () => {
    if (!citation) return null;
    const finding = typed[citation.id];
    if (finding === undefined && citation.finding) {
      setPlace(placeAfter(citations, citation.id, isDone));
      return null;
    }
    const problem = keepProblem(finding ?? typedFrom(citation));
    if (problem || !finding) return problem;
    void send(citation.id, finding);
    setPlace(placeAfter(citations, citation.id, (one) => one.id === citation.id || isDone(one)));
    return null;
  };

  /** Takes the latest finding of this sitting back, else that of the citation shown; its words return to the fields. */
  const undo = async (): Promise<void> => {
    await queue.current;
    const shown = citation?.finding && !citation.finding.carried ? { id: citation.id, was: typedFrom(citation) } : null;
    const taken = keptHere.current.at(-1) ?? shown;
    if (!taken || !round.revision) return;
    setPlace(taken.id);
    const outcome = await clear.act({
      roundId: round.id,
      citationId: taken.id,
      revisionDigest: round.revision.digest,
    });
    setUndoProblem(outcome.kind === 'done' ? null : sayWhy(outcome));
    if (outcome.kind !== 'done') return;
    keptHere.current = keptHere.current.filter((one) => one !== taken);
    const now = citationIn(outcome.value, taken.id);
    setTyped((all) => ({ ...all, [taken.id]: { ...taken.was, quotation: now?.passage ? '' : taken.was.quotation } }));
    setLast(now ? { kind: 'takenBack', ordinal: now.ordinal } : null);
  };

  const step = (by: 1 | -1): void => {
    const at = citations.findIndex(({ id }) => id === citation?.id);
    const other = citation ? citations[at + by] : by === -1 ? citations.at(-1) : undefined;
    if (other) setPlace(other.id);
  };

  return {
    citations,
    /** Null where the summary stands. */
    citation,
    typed: citation ? (typed[citation.id] ?? typedFrom(citation)) : null,
    /** Whether something was chosen or typed that is not kept. */
    touched: citation ? typed[citation.id] !== undefined : false,
    type: (change: Partial<TypedFinding>): void => {
      if (!citation) return;
      const { id } = citation;
      setTyped((all) => ({ ...all, [id]: { ...(all[id] ?? typedFrom(citation)), ...change } }));
    },
    progressOf,
    /** What was chosen or typed and the newsroom does not have, in the order of the citations. */
    typedOnly: citations.flatMap((one) => {
      const finding = typed[one.id];
      return finding && saysMore(finding, one) ? [{ citation: one, finding }] : [];
    }),
    complete: citations.every(({ finding }) => finding !== null),
    last,
    unkept: Object.values(unkept),
    undoProblem,
    goTo: setPlace,
    next: () => step(1),
    back: () => step(-1),
    nextWithout: () => setPlace(nextWithout(citations, citation?.id ?? null, isDone)),
    keep,
    keepAgain: () => {
      for (const id of Object.keys(unkept)) {
        const finding = typed[id];
        if (finding) void send(id, finding);
      }
    },
    undo: () => void undo(),
  };
};

export type Review = ReturnType<typeof useReview>;
