import type { Finding, PageCitation } from '@recheck/domain';
import { t } from '@recheck/wording';
import { Icon, type IconName } from '../icons';

const FINDING_ICONS = {
  SUPPORTS: 'fresh',
  PARTLY_SUPPORTS: 'part',
  CONTRADICTS: 'against',
  DOES_NOT_MENTION: 'outside',
  CANNOT_VERIFY: 'unknown',
} as const satisfies Record<Finding, IconName>;

/** The reviewer's word on a citation, with the note that explains it and the reason why an editor let it stand. */
export const FindingLine = ({ citation }: { citation: PageCitation | null }) => {
  if (!citation?.finding) return null;
  const { finding, note, override } = citation;
  return (
    <>
      <p className={finding === 'SUPPORTS' ? 'finding' : 'finding doubt'}>
        <Icon name={FINDING_ICONS[finding]} />
        <span>
          {t(`publicPage.finding.${finding}`)}
          {note && ` ${note}`}
        </span>
      </p>
      {override && <p className="override">{t('publicPage.cite.accepted', { reason: override })}</p>}
    </>
  );
};
