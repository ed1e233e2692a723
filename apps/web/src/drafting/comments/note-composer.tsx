import { Popover } from '@mantine/core';
import { BeginThreadDocument, DraftMarginDocument } from '../../gql/graphql';
import { problemOf, useAct } from '../../shell';
import { useUnsavedInside, UnsavedContext, useUnsaved, useWording } from '../../ui';
import { useCheck } from '../../workflow';
import { CommentForm } from './comment-form';
import styles from './comments.module.css';
import { useMargin, type Composing } from './margin-context';
import { sentAnchor } from './note';
import { SuggestForm } from './suggest-form';

const TOUCHES = { touches: [DraftMarginDocument] };

/** Where one writes about the selected words, beside them. What was typed there does not go with a stray click. */
export const NoteComposer = () => {
  const t = useWording();
  const { composing, leave } = useMargin();
  const { unsaved, tell } = useUnsavedInside();
  useUnsaved(composing ? unsaved : 'none');
  return (
    <Popover
      opened={composing !== null}
      onChange={(open) => {
        if (!open && unsaved === 'none') leave();
      }}
      closeOnEscape={unsaved === 'none'}
      position="bottom-start"
      width={360}
      trapFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <span
          className={styles['anchor']}
          style={composing ? { left: composing.left, top: composing.top } : undefined}
          aria-hidden
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t(`drafting.margin.compose.${composing?.what ?? 'comment'}`)}>
        <UnsavedContext value={tell}>{composing ? <Compose composing={composing} /> : null}</UnsavedContext>
      </Popover.Dropdown>
    </Popover>
  );
};

const Compose = ({ composing }: { composing: Composing }) => {
  const t = useWording();
  const { round } = useCheck();
  const { leave } = useMargin();
  const begin = useAct(BeginThreadDocument, TOUCHES);
  const { anchor, what } = composing;
  if (what === 'suggestion') return <SuggestForm anchor={anchor} />;
  return (
    <CommentForm
      label={t('drafting.margin.commentLabel')}
      act={t('drafting.margin.comment')}
      busy={begin.busy}
      problem={problemOf(t, begin)}
      onLeave={leave}
      onSend={async (body) => {
        const { kind } = await begin.act({ input: { roundId: round.id, anchor: sentAnchor(anchor), body } });
        if (kind === 'done') leave();
        return kind === 'done';
      }}
    />
  );
};
