import { Textarea } from '@mantine/core';
import type { Translate } from '@recheck/wording';
import { CopyWords, useWording } from '../ui';
import styles from './review.module.css';
import type { Review } from './use-review';

const sayTyped = (t: Translate, { citation, finding }: Review['typedOnly'][number]): string =>
  [
    t('evidence.bench.typedOf', {
      ordinal: citation.ordinal,
      number: citation.number,
      finding: finding.value ? t(`evidence.finding.${finding.value}`) : t('evidence.bench.noFinding'),
    }),
    finding.note.trim(),
    finding.quotation.trim() ? `“${finding.quotation.trim()}”` : '',
  ]
    .filter(Boolean)
    .join('\n');

/** What was typed at a bench that takes nothing any more, to be copied. */
export const UnkeptNotes = ({ review: { typedOnly } }: { review: Review }) => {
  const t = useWording();
  if (typedOnly.length === 0) return null;
  const words = typedOnly.map((one) => sayTyped(t, one)).join('\n\n');
  return (
    <section className={styles['unkept']}>
      <Textarea
        label={t('evidence.bench.unkept', { count: typedOnly.length })}
        description={t('evidence.bench.unkeptHelp')}
        value={words}
        readOnly
        minRows={3}
        maxRows={10}
      />
      <CopyWords words={words} />
    </section>
  );
};
