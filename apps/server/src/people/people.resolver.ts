import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { refusal, type Refusal, type Result } from '@recheck/domain';
import { administrators, everybody, Policy } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { Account, AccountResult, ChangeRolesInput, Me } from './account.types';
import { ChangeRolesCommand } from './change-roles.command';
import { PeopleQueries } from './people.queries';
import { ReinstatePersonCommand } from './reinstate-person.command';
import { SuspendPersonCommand } from './suspend-person.command';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly people: PeopleQueries,
    private readonly changeRolesCommand: ChangeRolesCommand,
    private readonly suspendPerson: SuspendPersonCommand,
    private readonly reinstatePerson: ReinstatePersonCommand,
  ) {}

  @Policy(everybody)
  @Query(() => Me, { nullable: true, description: 'Who is signed in; null for a visitor.' })
  me(@Context() { caller }: GraphqlContext): Promise<Me | null> | null {
    return caller && this.people.me(caller.personId);
  }

  @Policy(administrators)
  @Query(() => [Account], { description: 'Everybody with an account, suspended people last.' })
  accounts(): Promise<Account[]> {
    return this.people.accounts();
  }

  @Policy(administrators)
  @Mutation(() => AccountResult, {
    description: 'Sets all roles of a person in a desk, and whether they are administrator.',
  })
  changeRoles(@Context() context: GraphqlContext, @Args('input') input: ChangeRolesInput): Promise<Account | Refusal> {
    return this.#account(this.changeRolesCommand.execute(callerOf(context), input));
  }

  @Policy(administrators)
  @Mutation(() => AccountResult, { description: "Ends the person's sessions at once." })
  suspend(
    @Context() context: GraphqlContext,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('reason') reason: string,
  ): Promise<Account | Refusal> {
    return this.#account(this.suspendPerson.execute(callerOf(context), { personId, reason }));
  }

  @Policy(administrators)
  @Mutation(() => AccountResult, { description: 'Ends a suspension; the roles are the ones held before.' })
  reinstate(
    @Context() context: GraphqlContext,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<Account | Refusal> {
    return this.#account(this.reinstatePerson.execute(callerOf(context), personId));
  }

  #account(result: Promise<Result<{ readonly personId: string }>>): Promise<Account | Refusal> {
    return answer(result, async ({ personId }) => (await this.people.account(personId)) ?? refusal('notFound'));
  }
}
