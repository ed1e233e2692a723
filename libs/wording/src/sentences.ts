/** The texts of a language, nested by chapter. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** What a sentence is made of: words at even places, between them the names of facts. */
type Parts = readonly string[];

const PLACEHOLDER = /\{\{(\w+)\}\}/;

const flat = (texts: Texts, path = ''): [key: string, text: string][] =>
  Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [[path + name, text] as [string, string]] : flat(text, `${path}${name}.`),
  );

/**
 * Says the sentences of a language: `(key, facts) => sentence`. Every sentence is taken apart once, when it is first said;
 * a list says hundreds of them for one answer, and i18next looks each up and takes it apart anew.
 *
 * As i18next does it (`wording.spec.ts` compares them): `count` chooses among the texts `key_one`, `key_other`, … by the
 * plural rules of the language, 0 among them `key_zero` where there is one; facts are put in as they are.
 * @param language BCP 47 tag
 */
export const sentencesOf = (texts: Texts, language: string) => {
  const known = new Map(flat(texts));
  const taken = new Map<string, Parts>();
  const plurals = new Intl.PluralRules(language);

  const formOf = (key: string, count: unknown): string => {
    if (typeof count !== 'number') return key;
    if (count === 0 && known.has(`${key}_zero`)) return `${key}_zero`;
    const plural = `${key}_${plurals.select(count)}`;
    return known.has(plural) ? plural : key;
  };

  const partsOf = (key: string): Parts => {
    const before = taken.get(key);
    if (before) return before;
    // What has no sentence shows its key: the types let nobody ask for one.
    const parts = (known.get(key) ?? key).split(PLACEHOLDER);
    taken.set(key, parts);
    return parts;
  };

  return (key: string, facts: Readonly<Record<string, unknown>> = {}): string => {
    const parts = partsOf(formOf(key, facts['count']));
    if (parts.length === 1) return parts[0] ?? '';
    let sentence = '';
    for (let place = 0; place < parts.length; place += 1) {
      const part = parts[place] ?? '';
      sentence += place % 2 === 0 ? part : String(facts[part] ?? `{{${part}}}`);
    }
    return sentence;
  };
};
