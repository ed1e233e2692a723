import { registerEnumType } from '@nestjs/graphql';

type Words<Word extends string> = { readonly [Each in Word]: Each };

/** Declares an enum of the schema whose values are the words themselves. Use the answer in `@Field(() => …)`. */
export const enumType = <const Word extends string>(
  name: string,
  words: readonly Word[],
  description?: string,
): Words<Word> => {
  const values = Object.fromEntries(words.map((word) => [word, word])) as Words<Word>;
  registerEnumType(values, { name, ...(description ? { description } : {}) });
  return values;
};
