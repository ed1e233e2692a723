import { createInstance, type i18n } from 'i18next';
import { en } from './en';
import type { Facts, FactName, WordingKey } from './keys';
import { sentencesOf } from './sentences';

/** Turns a key and its facts into a sentence. Facts are put in as they are: escaping is the business of who prints. */
export type Translate = <Key extends WordingKey>(
  key: Key,
  ...facts: [FactName<Key>] extends [never] ? [] : [facts: Facts<Key>]
) => string;

export interface Wording {
  /** BCP 47 tag of the language in use. */
  readonly language: string;
  readonly t: Translate;
  /** The instance behind it, for `I18nextProvider`. */
  readonly i18next: i18n;
}

/** Languages that are complete. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

const LANGUAGE_TEXTS = { en } as const satisfies Record<Language, unknown>;

/** Makes the wording of one language, ready at once (nothing is loaded). */
export const createWording = (language: Language = 'en'): Wording => {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: LANGUAGE_TEXTS.en } },
    initAsync: false,
    nsSeparator: false,
    // React escapes what it prints; a page rendered on the server goes through React too.
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
  });
  const sentences = sentencesOf(LANGUAGE_TEXTS[language], language);
  return {
    language,
    t: (key, ...[facts]) => sentences(key, facts),
    i18next: instance,
  };
};

/** English, the language of the newsroom's screens for now. */
export const english: Wording = createWording('en');
export const t: Translate = english.t;
