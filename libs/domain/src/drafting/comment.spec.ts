import { describe, expect, it } from '@jest/globals';
import { commentBody, commentParts, LONGEST_COMMENT, mentionedIn } from './comment';

const people = [{ name: 'Mara' }, { name: 'Mara Delacroix' }, { name: 'Tomas Lind' }];
const names = (body: string): string[] => mentionedIn(body, people).map(({ name }) => name);

describe('a comment', () => {
  it('has words, and not too many', () => {
    expect(commentBody(' Is station 14 the same weir?\r\nSince when? ')).toEqual({
      ok: true,
      value: 'Is station 14 the same weir?\nSince when?',
    });
    expect(commentBody(' \n ')).toMatchObject({ ok: false, refusal: { code: 'commentEmpty' } });
    expect(commentBody('a'.repeat(LONGEST_COMMENT + 1))).toMatchObject({ refusal: { code: 'commentTooLong' } });
  });

  it('mentions people by their whole name, the longest first', () => {
    expect(names('@Mara Delacroix, could you look?')).toEqual(['Mara Delacroix']);
    expect(names('@mara: @Tomas Lind knows')).toEqual(['Mara', 'Tomas Lind']);
  });

  it('takes neither an address nor half a name for a mention', () => {
    expect(names('write to desk@Mara.example')).toEqual([]);
    expect(names('@Marathon and @Tomas')).toEqual([]);
  });

  it('means everybody of one name', () => {
    const twins = [
      { name: 'Ines Okafor', id: 1 },
      { name: 'Ines Okafor', id: 2 },
    ];
    expect(mentionedIn('@Ines Okafor?', twins)).toEqual(twins);
  });

  it('reads as it was written, in parts', () => {
    const body = 'So @Mara Delacroix asks @nobody, and @Tomas Lind answers.';
    const parts = commentParts(body, people);
    expect(parts.map(({ text }) => text).join('')).toBe(body);
    expect(parts.filter(({ person }) => person).map(({ text }) => text)).toEqual(['@Mara Delacroix', '@Tomas Lind']);
  });
});
