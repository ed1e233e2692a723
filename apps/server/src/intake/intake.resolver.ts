import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@recheck/domain';
import { t } from '@recheck/wording';
import type { PersonActor } from '../platform/auth/actor';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { Clock } from '../platform/clock/clock';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { importWords } from './import-report';
import { ImportTextCommand, type ImportOutcome } from './import-text.command';
import {
  ImportTextInput,
  ImportResult,
  type AlreadyImported,
  type ImportedArticle,
  type ImportedDraft,
} from './intake.types';

@Resolver()
export class IntakeResolver {
  constructor(
    private readonly texts: ImportTextCommand,
    private readonly clock: Clock,
  ) {}

  @Policy(whoeverMay('check.open'))
  @Mutation(() => ImportResult, {
    description:
      'Brings a text in. A fact-check becomes a draft with its open tasks, an article is kept and offered as a source; ' +
      'a text that cannot be read is refused by name and changes nothing.',
  })
  importText(
    @Context() context: GraphqlContext,
    @Args('input') input: ImportTextInput,
  ): Promise<typeof ImportResult | Refusal> {
    const actor = callerOf(context);
    return answer(this.texts.execute(actor, input), (outcome) => this.show(actor, input.fileName, outcome));
  }

  private show(
    actor: PersonActor,
    fileName: string,
    outcome: ImportOutcome,
  ): ImportedDraft | ImportedArticle | AlreadyImported {
    switch (outcome.kind) {
      case 'CHECK':
        return {
          ...outcome.opened,
          report: {
            fileName,
            importedAt: this.clock.now(),
            importedBy: { id: actor.personId, name: actor.name, email: null },
            ...importWords(outcome.check),
          },
        };
      case 'ARTICLE': {
        const { title, publisher, republishedOn, publishedOn, places, originalAddress } = outcome.article;
        return {
          importId: outcome.importId,
          fileName,
          sentence: t(originalAddress ? 'intake.article.copy' : 'intake.article.plain', { file: fileName }),
          title: title ?? fileName,
          publisher,
          republishedBy: republishedOn,
          publishedOn,
          places,
          originalAddress,
        };
      }
      case 'EARLIER':
        return { factCheckId: outcome.factCheckId, sentence: t('intake.earlier', { file: fileName }) };
    }
  }
}
