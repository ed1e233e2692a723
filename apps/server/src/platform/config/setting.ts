/** What a setting's text became: its value, or the reason why it cannot be used (a clause that follows its name). */
export type Reading<Value> = { readonly value: Value } | { readonly problem: string };

/** One declared setting: how it is called, what it is for, and how its text is read. */
export interface Setting<Value> {
  readonly name: string;
  readonly purpose: string;
  /** `undefined` stands for "not set" and for the empty string. */
  readonly read: (text: string | undefined) => Reading<Value>;
}

/** What the settings of a declaration are worth. */
export type Values<Settings extends Readonly<Record<string, Setting<unknown>>>> = {
  readonly [Key in keyof Settings]: Settings[Key] extends Setting<infer Value> ? Value : never;
};

/** The problems of a whole configuration at once, for one readable list. */
export class ConfigurationProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(['These settings cannot be used:', ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigurationProblems';
  }
}

/**
 * Reads all declared settings; every problem is collected before anything is refused. A setting with a problem has no
 * value: with no problems, all of them have one.
 */
export const readDeclared = <Settings extends Readonly<Record<string, Setting<unknown>>>>(
  declared: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly values: Partial<Values<Settings>>; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries(declared)) {
    const reading = setting.read(environment[setting.name]?.trim() || undefined);
    if ('problem' in reading) problems.push(`${setting.name} ${reading.problem} (${setting.purpose})`);
    else values[key] = reading.value;
  }
  return { values: values as Partial<Values<Settings>>, problems };
};

/** A text that may be missing. */
export const text =
  <Missing>(missing: Missing) =>
  (given: string | undefined): Reading<string | Missing> => ({ value: given ?? missing });

/** One of a few words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[], missing: Word) =>
  (given: string | undefined): Reading<Word> => {
    const word = words.find((candidate) => candidate === (given ?? missing));
    return word === undefined ? { problem: `must be ${words.join(' or ')}, not "${given}"` } : { value: word };
  };

/** `true` or `false`; not set is false. */
export const flag = (given: string | undefined): Reading<boolean> =>
  given === undefined || given === 'false'
    ? { value: false }
    : given === 'true'
      ? { value: true }
      : { problem: `must be true or false, not "${given}"` };

/** A TCP port. 0 lets the system choose a free one. */
export const port =
  (missing: number) =>
  (given: string | undefined): Reading<number> => {
    const number = given === undefined ? missing : Number(given);
    return Number.isInteger(number) && number >= 0 && number <= 65_535
      ? { value: number }
      : { problem: `must be a port number from 0 to 65535, not "${given}"` };
  };

const asUrl = (schemes: readonly string[], given: string): Reading<string> =>
  URL.canParse(given) && schemes.includes(new URL(given).protocol)
    ? { value: given }
    : { problem: `must be a URL that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}` };

/** An absolute URL with one of the given schemes (`https:`). */
export const url =
  (schemes: readonly string[]) =>
  (given: string | undefined): Reading<string> =>
    given === undefined ? { problem: 'is missing' } : asUrl(schemes, given);

/** The same where it may be missing. */
export const optionalUrl =
  (schemes: readonly string[]) =>
  (given: string | undefined): Reading<string | null> =>
    given === undefined ? { value: null } : asUrl(schemes, given);

/** An instant in ISO 8601 with a zone. */
export const instant = (given: string | undefined): Reading<Date | null> => {
  if (given === undefined) return { value: null };
  const date = new Date(given);
  return /(?:Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(date.getTime())
    ? { value: date }
    : { problem: `must be an instant such as 2026-03-01T09:00:00Z, not "${given}"` };
};
