import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { administrators, Policy, signedIn } from '../../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../../platform/graphql/context';
import { answer } from '../../platform/graphql/refusal.types';
import { RetireTemplateCommand } from './retire-template.command';
import { SaveTemplateCommand } from './save-template.command';
import { TemplateQueries } from './template.queries';
import { DeskTemplates, DeskTemplatesResult, SaveTemplateInput } from './template.types';

@Resolver()
export class TemplateResolver {
  constructor(
    private readonly saving: SaveTemplateCommand,
    private readonly retiring: RetireTemplateCommand,
    private readonly templates: TemplateQueries,
  ) {}

  @Policy(signedIn)
  @Query(() => DeskTemplates, { nullable: true, description: 'What drafts of a desk may begin with.' })
  deskTemplates(@Args('deskId', { type: () => ID }) deskId: string): Promise<DeskTemplates | null> {
    return this.templates.ofDesk(deskId);
  }

  @Policy(administrators)
  @Mutation(() => DeskTemplatesResult, { description: 'Makes a template of a desk, or changes one.' })
  saveTemplate(@Args('input') input: SaveTemplateInput, @Context() context: GraphqlContext) {
    const { templateId, expectedVersion, ...said } = input;
    const replaces = templateId == null ? null : { id: templateId, version: expectedVersion ?? 0 };
    return answer(this.saving.execute(callerOf(context), { ...said, replaces }), (deskId) =>
      this.templates.ofDesk(deskId),
    );
  }

  @Policy(administrators)
  @Mutation(() => DeskTemplatesResult, { description: 'Takes a template of a desk out of use.' })
  retireTemplate(
    @Args('templateId', { type: () => ID }) templateId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Context() context: GraphqlContext,
  ) {
    const asked = { templateId, version: expectedVersion };
    return answer(this.retiring.execute(callerOf(context), asked), (deskId) => this.templates.ofDesk(deskId));
  }
}
