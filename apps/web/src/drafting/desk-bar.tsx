import { IconPencil } from '@tabler/icons-react';
import { refusal } from '@recheck/domain';
import { refusalSentence } from '@recheck/wording';
import { useMe } from '../shell';
import { Action, Avatar, copyText, useNewsroomClock, useWording } from '../ui';
import { roundRefusal, useCheck } from '../workflow';
import { useDesk } from './desk-context';
import styles from './desk-bar.module.css';
import { showPerson } from './presence';
import { SavedLine, useSavedLine } from './saved-line';
import { Toolbar } from './toolbar';

/** Who has the draft open, oneself first; a press on somebody else goes to where they are. */
export const PeopleHere = () => {
  const t = useWording();
  const { draft, editor, snapshot } = useDesk();
  const me = useMe();
  const others = snapshot.here.filter(({ id }) => id !== me.person.id);
  const own = snapshot.here.find(({ id }) => id === me.person.id);
  return (
    <ul className={styles['here']} aria-label={t('drafting.here.label')}>
      <li>
        <Avatar name={me.person.name} {...(own ? { who: own.colour } : {})} />
        <span>{t('drafting.here.you')}</span>
      </li>
      {others.map(({ id, name, colour, writes }) => (
        <li key={id}>
          <button
            type="button"
            title={t('drafting.here.goTo', { name })}
            onClick={() => editor && showPerson(editor, draft, id)}
          >
            <Avatar name={name} who={colour} />
            <span>{writes ? t('drafting.here.writes', { name }) : t('drafting.here.reads', { name })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** What can be done with the words now, and what became of those that were typed. Stays in sight. */
export const WritingBar = ({ onCite }: { onCite: () => void }) => {
  const { editor, writing } = useDesk();
  return (
    <div className={styles['bar']}>
      {writing && editor ? <Toolbar editor={editor} onCite={onCite} /> : <Begin />}
      <WayOfWords />
    </div>
  );
};

/** What became of the words. Changes several times with every key, and so alone. */
const WayOfWords = () => {
  const { draft, writing } = useDesk();
  const line = useSavedLine(draft);
  return (
    <span className={styles['end']}>
      <CopyWhatIsLeft kind={line.kind} />
      <SavedLine draft={draft} line={line} writing={writing} />
    </span>
  );
};

/** In the place of the tools: how to begin to write, or why that has ended. */
const Begin = () => {
  const t = useWording();
  const { round } = useCheck();
  const { draft, reopen, snapshot } = useDesk();
  const { timeZone } = useNewsroomClock();
  const { ending, opened } = snapshot;
  if (!opened) return null;
  if (ending) {
    return (
      <p className={styles['explain']} role="alert">
        {refusalSentence(refusal(ending), { timeZone })}{' '}
        {ending === 'notSignedIn' || ending === 'editorOutdated' ? null : (
          <button type="button" onClick={reopen}>
            {t('drafting.write.again')}
          </button>
        )}
      </p>
    );
  }
  return (
    <>
      <Action
        primary
        icon={<IconPencil size={15} stroke={1.5} aria-hidden />}
        refusal={roundRefusal(round, 'EDIT_DRAFT')}
        onAct={() => draft.write()}
      >
        {t('drafting.write.act')}
      </Action>
      <p className={styles['explain']}>
        {t(round.stage === 'DRAFT' ? 'drafting.write.explain' : 'drafting.margin.frozen')}
      </p>
    </>
  );
};

/** Where words cannot be saved, they can at least be copied. */
const CopyWhatIsLeft = ({ kind }: { kind: ReturnType<typeof useSavedLine>['kind'] }) => {
  const t = useWording();
  const { editor } = useDesk();
  if (kind === 'outdated') {
    return (
      <Action local onAct={() => location.reload()}>
        {t('drafting.write.reload')}
      </Action>
    );
  }
  return kind === 'notSaved' || kind === 'onlyHere' || kind === 'signedOut' ? (
    <Action local onAct={() => void copyText(editor?.getText({ blockSeparator: '\n\n' }) ?? '')}>
      {t('drafting.write.copy')}
    </Action>
  ) : null;
};
