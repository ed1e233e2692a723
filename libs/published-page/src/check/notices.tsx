import { t } from '@recheck/wording';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons';
import { Day, Phrase } from '../phrase';
import { Later } from '../standing/later';
import type { Drawing } from '../view';

const Note = ({
  id,
  kind,
  icon,
  heading,
  children,
}: {
  id: string;
  kind: string;
  icon: IconName;
  heading: ReactNode;
  children: ReactNode;
}) => (
  <section id={id} className={`notice ${kind}`} aria-labelledby={`h-${id}`}>
    <h2 id={`h-${id}`}>
      <Icon name={icon} />
      <span>{heading}</span>
    </h2>
    {children}
  </section>
);

/** What qualifies the answer, above the answer: retracted, due or outdated, corrected, not reviewed here. */
export const Notices = ({ drawing }: { drawing: Drawing }) => {
  const { retraction, correction, imported } = drawing.page;
  return (
    <>
      {retraction && (
        <Note
          id="retraction"
          kind="outdated"
          icon="against"
          heading={<Phrase of="publicPage.retraction.heading" parts={{ date: <Day on={retraction.on} /> }} />}
        >
          {retraction.text && <p>{retraction.text}</p>}
          <p>{t('publicPage.retraction.stays')}</p>
        </Note>
      )}
      <Later drawing={drawing} place="notice" />
      {correction && (
        <Note
          id="correction"
          kind="corr"
          icon="pencil"
          heading={<Phrase of="publicPage.correction.heading" parts={{ date: <Day on={correction.on} /> }} />}
        >
          <p>
            {correction.text} <a href="#editions">{t('publicPage.correction.see')}</a>
          </p>
        </Note>
      )}
      {imported && (
        <Note id="imported" kind="corr" icon="archive" heading={t('publicPage.imported.heading')}>
          <p>
            <Phrase of="publicPage.imported.text" parts={{ date: <Day on={imported.on} /> }} />
          </p>
        </Note>
      )}
    </>
  );
};
