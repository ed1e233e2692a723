import type { Translate } from '@recheck/wording';
import type { AuthoredText } from './use-authorship';

/** The authors of a paragraph with their shares, e.g. “Wanda Weber 80 %, import 20 %”. */
export const sayAuthors = (t: Translate, { authors }: Pick<AuthoredText, 'authors'>): string => {
  const all = authors.reduce((sum, { characters }) => sum + characters, 0);
  return authors
    .map(({ person, origin, characters }) => ({
      name: person?.name ?? (origin ? t(`drafting.authorship.origin.${origin}`) : t('drafting.authorship.unknown')),
      percent: Math.round((100 * characters) / Math.max(1, all)),
    }))
    .map(({ name, percent }) => (authors.length > 1 ? t('drafting.authorship.share', { name, percent }) : name))
    .join(', ');
};
