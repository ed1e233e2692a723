import { useEffect, useState, useSyncExternalStore } from 'react';
import { device } from '../shell';
import { FROZEN_WORDS, roundsIn, topicOf, type KeptRound } from './kept-topics';
import { typedWords } from './typed-words';
import { LeftEdits } from './unsaved-edits';

const NONE: readonly string[] = [];
/** By person and round. Outlives the desk: a round that moved on takes the desk off the screen, and these with it. */
const aside = new Map<string, readonly string[]>();
const listeners = new Set<() => void>();

const placeOf = (personId: string, roundId: string): string => `${personId}/${roundId}`;

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const add = (place: string, paragraphs: readonly string[]): void => {
  const before = aside.get(place) ?? NONE;
  const fresh = paragraphs.filter((paragraph) => !before.includes(paragraph));
  if (fresh.length === 0) return;
  aside.set(place, [...before, ...fresh]);
  listeners.forEach((listener) => listener());
};

/**
 * Puts aside what a person typed and the server will never take, for them to copy: shown until they let it go, also after
 * the tab was reloaded. Settles when it is on the device.
 */
export const keepFrozenWords = async (
  personId: string,
  roundId: string,
  paragraphs: readonly string[],
): Promise<void> => {
  if (paragraphs.length === 0) return;
  add(placeOf(personId, roundId), paragraphs);
  await device.keep(personId, topicOf(FROZEN_WORDS, roundId), paragraphs);
};

/** Forgets what was put aside for a person in a round, for good. */
export const letFrozenWordsGo = async (personId: string, roundId: string): Promise<void> => {
  const kept = await device.kept(personId, topicOf(FROZEN_WORDS, roundId)).catch(() => []);
  await device.forget(kept.map(({ key }) => key));
  aside.delete(placeOf(personId, roundId));
  listeners.forEach((listener) => listener());
};

/** What a tab left behind before the draft was closed to this person: there is no desk any more to send it from. */
const takeLeft = async (personId: string, roundId: string): Promise<void> => {
  const left = await LeftEdits.of(personId, roundId);
  await keepFrozenWords(personId, roundId, typedWords(left.all));
  await left.forget();
};

/**
 * What was put aside for a person in a round; empty as a rule.
 * @param closed whether the draft was closed to this person when the screen came up
 */
export const useFrozenWords = (personId: string, roundId: string, closed: boolean): readonly string[] => {
  const place = placeOf(personId, roundId);
  useEffect(() => {
    const read = async (): Promise<void> => {
      const kept = await device.kept<readonly string[]>(personId, topicOf(FROZEN_WORDS, roundId));
      kept.forEach(({ value }) => add(place, value));
      if (closed) await takeLeft(personId, roundId);
    };
    // A browser that keeps nothing has nothing from before.
    read().catch(() => undefined);
  }, [personId, roundId, place, closed]);
  return useSyncExternalStore(subscribe, () => aside.get(place) ?? NONE);
};

/** The rounds in which this browser keeps anything that a person typed and the newsroom does not have. */
export const useKeptRounds = (personId: string): readonly KeptRound[] => {
  const [rounds, setRounds] = useState<readonly KeptRound[]>([]);
  useEffect(() => {
    let wanted = true;
    const read = (): void =>
      void device
        .topics(personId)
        .catch(() => NONE)
        .then((topics) => {
          if (wanted) setRounds(roundsIn(topics));
        });
    read();
    const leave = subscribe(read);
    return () => {
      wanted = false;
      leave();
    };
  }, [personId]);
  return rounds;
};
