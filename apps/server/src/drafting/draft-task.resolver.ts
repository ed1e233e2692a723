import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Policy, whoeverMay } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer, DoneResult } from '../platform/graphql/refusal.types';
import { CompleteTaskCommand } from './complete-task.command';

@Resolver()
export class DraftTaskResolver {
  constructor(private readonly completeTaskCommand: CompleteTaskCommand) {}

  @Policy(whoeverMay('draft.write'))
  @Mutation(() => DoneResult, { description: 'Ticks an open task of a draft off, or opens it again.' })
  completeTask(
    @Args('taskId', { type: () => ID }) taskId: string,
    @Args('done') done: boolean,
    @Context() context: GraphqlContext,
  ) {
    return answer(this.completeTaskCommand.execute(callerOf(context), { taskId, done }), (completed) => completed);
  }
}
