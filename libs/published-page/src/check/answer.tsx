import { isLinkAddress, type Appearance, type Claim, type PageAnswer } from '@recheck/domain';
import { formatDay, t } from '@recheck/wording';
import { Icon } from '../icons';
import { Day } from '../phrase';
import { Later } from '../standing/later';
import type { Drawing } from '../view';

const AppearanceOf = ({ appearance: { address, description, on } }: { appearance: Appearance }) => {
  const words = description ?? address?.replace(/^https?:\/\//, '') ?? '';
  return (
    <>
      {isLinkAddress(address) ? <a href={address}>{words}</a> : words}
      {on && `, ${formatDay(on)}`}
    </>
  );
};

const ClaimHalf = ({ claim, language }: { claim: Claim; language: string }) => (
  <div className="claim">
    <h2>{t('publicPage.answer.claim')}</h2>
    <blockquote lang={language}>“{claim.words}”</blockquote>
    <dl className="facts">
      <dt>{t('publicPage.answer.who')}</dt>
      <dd>
        {claim.claimant ??
          t(
            claim.appearances.length > 1
              ? 'publicPage.answer.unknownClaimant'
              : 'publicPage.answer.unknownClaimantOnce',
          )}
      </dd>
      {claim.madeOn && (
        <>
          <dt>{t('publicPage.answer.when')}</dt>
          <dd>
            <Day on={claim.madeOn} />
          </dd>
        </>
      )}
      {claim.appearances.length > 0 && (
        <>
          <dt>{t('publicPage.answer.where')}</dt>
          <dd>
            {claim.appearances.map((appearance, at) => (
              <span className="place" key={at}>
                <AppearanceOf appearance={appearance} />
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  </div>
);

const onTheLine = ({ scale }: PageAnswer) =>
  scale.values
    .flatMap((value) => (value.place === null ? [] : [{ ...value, place: value.place }]))
    .sort((a, b) => a.place - b.place);

/** The ordered values as places on a line. The verdict's place is told by position, size and words, never by colour. */
const Scale = ({ answer }: { answer: PageAnswer }) => {
  const line = onTheLine(answer);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 2) return null;
  return (
    <ol
      className={`scale of-${line.length}`}
      aria-label={t('publicPage.answer.scale', { first: first.label, last: last.label })}
    >
      {line.map(({ label, place }) =>
        place === answer.place ? (
          <li key={place} aria-current="true">
            <span className="vh">{t('publicPage.answer.thisVerdict')} </span>
            {label}
          </li>
        ) : (
          <li key={place}>{label}</li>
        ),
      )}
    </ol>
  );
};

const Outside = ({ answer }: { answer: PageAnswer }) => {
  const definition = answer.scale.values.find(({ label }) => label === answer.label)?.definition ?? '';
  return (
    <p className="off">
      <Icon name="outside" />
      <span>
        <strong>{answer.label}</strong> {t('publicPage.answer.outside', { definition })}
      </span>
    </p>
  );
};

const Meanings = ({ answer }: { answer: PageAnswer }) => {
  const defined = [...onTheLine(answer).reverse(), ...answer.scale.values.filter(({ place }) => place === null)].filter(
    ({ definition }) => definition,
  );
  if (defined.length === 0) return null;
  return (
    <details className="means">
      <summary>{t('publicPage.answer.means')}</summary>
      <dl>
        {defined.map(({ label, definition, place }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{place === null ? t('publicPage.answer.outsideDefinition', { definition }) : definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const VerdictHalf = ({ drawing, answer }: { drawing: Drawing; answer: PageAnswer }) => {
  const { page } = drawing;
  return (
    <div className="verdict">
      <h2>
        <Later drawing={drawing} place="answerLabel" />
      </h2>
      {page.retraction ? (
        <p className="verdict-word">
          <s>{answer.label}</s> <span className="gone">{t('publicPage.retraction.noLonger')}</span>
        </p>
      ) : (
        <p className="verdict-word" lang={page.language}>
          {answer.label}
        </p>
      )}
      <p className="verdict-why" lang={page.language}>
        {answer.rationale}
      </p>
      {/* A place marked on the line would say that the verdict stands. */}
      {!page.retraction && (
        <>
          <Scale answer={answer} />
          {answer.place === null && <Outside answer={answer} />}
          <Meanings answer={answer} />
        </>
      )}
    </div>
  );
};

/** Claim and verdict in one card; the claim comes first, so it is read first aloud and on a phone. */
export const Answer = ({ drawing }: { drawing: Drawing }) => {
  const { claim, answer, language } = drawing.page;
  if (!claim && !answer) return null;
  return (
    <section
      className={claim ? 'answer' : 'answer open'}
      aria-label={t(claim ? 'publicPage.answer.region' : 'publicPage.answer.regionOpen')}
    >
      {claim && <ClaimHalf claim={claim} language={language} />}
      {answer ? (
        <VerdictHalf drawing={drawing} answer={answer} />
      ) : (
        <div className="verdict">
          <h2>{t('publicPage.answer.verdict')}</h2>
          <p className="none">{t('publicPage.answer.none')}</p>
        </div>
      )}
    </section>
  );
};
