import { asksFor, type Asked } from '../platform/graphql/asked';
import type { FactCheck } from './fact-check.types';

/**
 * What a later chapter knows about a check. Its facts are gathered by the one statement that reads the check; the
 * chapter shows them in its own fields of `FactCheck`.
 */
export class CheckPart<Facts> {
  /**
   * @param name unique among the parts
   * @param fields of `FactCheck` for which the facts are gathered
   * @param sql for the JSON of the facts; `check` is the alias of a row of `fact_checks`
   */
  constructor(
    readonly name: string,
    readonly fields: readonly string[],
    readonly sql: (check: string) => string,
  ) {}

  /** The facts of a check that has been read. */
  of({ parts }: FactCheck): Facts {
    return parts[this.name] as Facts;
  }
}

/** The parts of all later chapters, which `processes/` names. */
export class CheckParts {
  constructor(private readonly parts: readonly CheckPart<unknown>[]) {}

  /** The names of all parts. */
  get names(): readonly string[] {
    return this.parts.map(({ name }) => name);
  }

  /** Whether a part is needed for the fields of a check that are asked for. */
  isNeededFor(asked: Asked, name: string): boolean {
    return this.parts.some((part) => part.name === name && asksFor(asked, part.fields));
  }

  /** SQL for one JSON object with the facts of the wanted parts by their names. */
  sql(check: string, wanted: ReadonlySet<string>): string {
    const chosen = this.parts.filter(({ name }) => wanted.has(name));
    return `json_build_object(${chosen.map((part) => `'${part.name}', ${part.sql(check)}`).join(', ')})`;
  }
}
