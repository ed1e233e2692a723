import type { Block, Inline } from '@recheck/domain';
import { t } from '@recheck/wording';
import { addresses, mailto } from '../site';
import type { Drawing } from '../view';
import { AfterText, Blocks } from './blocks';
import { Inlines } from './inlines';
import { plainLine, type TextPart } from './layout';

const HeadingOf = ({ drawing, part }: { drawing: Drawing; part: TextPart }) => {
  if (!part.heading) return null;
  const words = <Inlines drawing={drawing} content={part.heading.content} />;
  return (
    <>
      <h2 id={`h-${part.anchor}`} className={part.number === null ? undefined : 'num'}>
        {part.number === null ? (
          words
        ) : (
          <>
            <b>{part.number}.</b>
            <span>{words}</span>
          </>
        )}
      </h2>
      <AfterText drawing={drawing} content={part.heading.content} />
    </>
  );
};

interface Question {
  readonly content: readonly Inline[];
  /** What else stands in its item. */
  readonly rest: readonly Block[];
}

/** The questions of a follow-up part: one for each paragraph and each item of a list. */
const questionsIn = (blocks: readonly Block[]): { questions: Question[]; rest: Block[] } => {
  const questions: Question[] = [];
  const rest: Block[] = [];
  const take = (block: Block, more: readonly Block[] = []) => {
    if (block.type === 'paragraph' && plainLine(block.content)) questions.push({ content: block.content, rest: more });
    else rest.push(block, ...more);
  };
  for (const block of blocks) {
    if (block.type !== 'list') take(block);
    else for (const [first, ...more] of block.items) if (first) take(first, more);
  }
  return { questions, rest };
};

const QuestionRow = ({ drawing, question }: { drawing: Drawing; question: Question }) => {
  const { page, site } = drawing;
  const words = plainLine(question.content);
  const answered = page.followUps.find((followUp) => followUp.question.replace(/\s+/g, ' ').trim() === words);
  return (
    <li>
      {answered ? (
        <a className="q" href={addresses.check(answered.slug)}>
          {words}
        </a>
      ) : (
        <span className="q">
          <Inlines drawing={drawing} content={question.content} />
        </span>
      )}
      <span className="st">
        {answered ? t('publicPage.followUps.checked') : t('publicPage.followUps.notYet')}
        {!answered && site.contact && (
          <>
            {' '}
            <a href={mailto(site.contact, t('publicPage.share.askSubject', { question: words }), words)}>
              {t('publicPage.followUps.ask')}
            </a>
          </>
        )}
      </span>
      {!answered && <AfterText drawing={drawing} content={question.content} />}
      <Blocks drawing={drawing} blocks={question.rest} />
    </li>
  );
};

const FollowUps = ({ drawing, blocks }: { drawing: Drawing; blocks: readonly Block[] }) => {
  const { questions, rest } = questionsIn(blocks);
  return (
    <>
      {questions.length > 0 && (
        <ul className="rows">
          {questions.map((question, at) => (
            <QuestionRow key={at} drawing={drawing} question={question} />
          ))}
        </ul>
      )}
      <Blocks drawing={drawing} blocks={rest} />
    </>
  );
};

const CLASSES = {
  LEAD: 'lead',
  SUMMARY: 'summary',
  SECTION: undefined,
  LIMITS: 'limits',
  FOLLOW_UPS: 'after',
} as const satisfies Record<TextPart['kind'], string | undefined>;

/** One part of the text with its heading. */
export const Part = ({ drawing, part }: { drawing: Drawing; part: TextPart }) => (
  <section
    id={part.anchor}
    className={CLASSES[part.kind]}
    aria-labelledby={part.heading ? `h-${part.anchor}` : undefined}
  >
    <HeadingOf drawing={drawing} part={part} />
    {part.kind === 'FOLLOW_UPS' ? (
      <FollowUps drawing={drawing} blocks={part.blocks} />
    ) : (
      <Blocks drawing={drawing} blocks={part.blocks} />
    )}
  </section>
);
