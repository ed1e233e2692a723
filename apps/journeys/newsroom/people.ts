/** The people of the demonstration newsroom, as its sign-in page offers them. */
export const people = {
  writer: 'Wanda Moor',
  reviewer: 'Ravi Sand',
  editor: 'Edda Lind',
  publisher: 'Pavel Brook',
  administrator: 'Ines Thorn',
} as const;

/** What a person is in the newsroom. */
export type Part = keyof typeof people;
