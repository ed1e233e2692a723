import type { en } from './en';

/*
 * Types that make wording complete: a key that does not exist, or a fact that a sentence needs and nobody gave, does not
 * compile.
 */
type Language = typeof en;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key extends string> = Key extends `${infer Stem}_${PluralForm}` ? Stem : Key;

type Leaves<Node, Path extends string = ''> = {
  [Key in keyof Node & string]: Node[Key] extends string
    ? `${Path}${WithoutPlural<Key>}`
    : Leaves<Node[Key], `${Path}${Key}.`>;
}[keyof Node & string];

/** Every key there is, dotted, without plural endings: `workflow.stage.DRAFT`, `drafting.saved.offline`. */
export type WordingKey = Leaves<Language>;

type Template<Node, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof Node
    ? Template<Node[Head], Rest>
    : never
  : Path extends keyof Node
    ? Node[Path]
    : `${Path}_other` extends keyof Node
      ? Node[`${Path}_other`]
      : never;

type Placeholder<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Placeholder<Rest> : never;

/** The names of the facts that the sentence at a key needs. */
export type FactName<Key extends WordingKey> = Placeholder<Template<Language, Key>>;

/** The facts that the sentence at a key needs; `count` chooses the plural form and is a number. */
export type Facts<Key extends WordingKey> = {
  readonly [Name in FactName<Key>]: Name extends 'count' ? number : string | number;
};
