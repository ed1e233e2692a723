import { useMemo, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { Translate, Wording } from '@recheck/wording';

/** Gives everything inside the language it speaks. */
export const WordingProvider = ({ wording, children }: { wording: Wording; children: ReactNode }) => (
  <I18nextProvider i18n={wording.i18next}>{children}</I18nextProvider>
);

/** The words of the current language: a key and its facts become a sentence; unknown keys do not compile. */
export const useWording = (): Translate => {
  const { i18n } = useTranslation();
  return useMemo<Translate>(
    () =>
      (key, ...facts) =>
        i18n.t(key as string, { ...facts[0] }),
    [i18n],
  );
};
