import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { refusal, type Refusal } from '@recheck/domain';
import { administrators, everybody, Policy, signedIn } from '../platform/auth/policy';
import { callerOf, type GraphqlContext } from '../platform/graphql/context';
import { answer } from '../platform/graphql/refusal.types';
import { ChangeDeskSettingsCommand } from './change-desk-settings.command';
import { ChangeNewsroomSettingsCommand } from './change-newsroom-settings.command';
import { Desk, DeskResult, ChangeDeskSettingsInput } from './desk.types';
import { NewsroomQueries } from './newsroom.queries';
import { Newsroom, NewsroomResult, ChangeNewsroomSettingsInput } from './newsroom.types';
import { PeopleQueries } from './people.queries';

@Resolver()
export class NewsroomResolver {
  constructor(
    private readonly newsrooms: NewsroomQueries,
    private readonly people: PeopleQueries,
    private readonly changeNewsroom: ChangeNewsroomSettingsCommand,
    private readonly changeDesk: ChangeDeskSettingsCommand,
  ) {}

  @Policy(everybody)
  @Query(() => Newsroom, { description: 'What the newsroom says of itself, also to visitors.' })
  newsroom(@Context() { caller }: GraphqlContext): Promise<Newsroom> {
    return this.newsrooms.newsroom(caller);
  }

  @Policy(signedIn)
  @Query(() => [Desk], { description: 'All desks, by name.' })
  desks(): Promise<Desk[]> {
    return this.people.desks();
  }

  @Policy(administrators)
  @Mutation(() => NewsroomResult, { description: 'Sets what the newsroom says of itself and its time zone.' })
  changeNewsroomSettings(
    @Context() context: GraphqlContext,
    @Args('input') input: ChangeNewsroomSettingsInput,
  ): Promise<Newsroom | Refusal> {
    const caller = callerOf(context);
    return answer(this.changeNewsroom.execute(caller, input), () => this.newsrooms.newsroom(caller));
  }

  @Policy(administrators)
  @Mutation(() => DeskResult, {
    description: "Sets a desk's name and rules; open rounds keep the rules they began under.",
  })
  changeDeskSettings(
    @Context() context: GraphqlContext,
    @Args('input') input: ChangeDeskSettingsInput,
  ): Promise<Desk | Refusal> {
    return answer(
      this.changeDesk.execute(callerOf(context), input),
      async ({ deskId }) => (await this.people.desk(deskId)) ?? refusal('notFound'),
    );
  }
}
