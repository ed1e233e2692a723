import type { FactCheck } from './fact-check.types';

/**
 * What a later chapter knows about a check. Its facts are gathered by the one statement that reads the check; the
 * chapter shows them in its own fields of `FactCheck`.
 */
export class CheckPart<Facts> {
  /**
   * @param name unique among the parts
   * @param sql for the JSON of the facts; `check` is the alias of a row of `fact_checks`
   */
  constructor(
    readonly name: string,
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

  /** SQL for one JSON object with the facts of every part by its name. */
  sql(check: string): string {
    return `json_build_object(${this.parts.map((part) => `'${part.name}', ${part.sql(check)}`).join(', ')})`;
  }
}
