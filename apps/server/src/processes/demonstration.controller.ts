import { Controller, Get, Header, Inject, NotFoundException } from '@nestjs/common';
import { everybody, Policy } from '../platform/auth/policy';
import { SETTINGS_TOKEN, type Settings } from '../platform/config/settings';
import { DEMONSTRATION_PASSWORD, demonstrationPeople, type DemonstrationPerson } from './demonstration/people';

/** Who one can be in the demonstration newsroom. In a real one there is nothing here. */
@Controller('api/demonstration')
export class DemonstrationController {
  constructor(@Inject(SETTINGS_TOKEN) private readonly settings: Settings) {}

  /** The invented people with their password, for the sign-in page. */
  @Policy(everybody)
  @Get('people')
  @Header('cache-control', 'no-store')
  people(): readonly (DemonstrationPerson & { readonly password: string })[] {
    if (this.settings.newsroom !== 'demo') throw new NotFoundException();
    return Object.values(demonstrationPeople).map((person) => ({ ...person, password: DEMONSTRATION_PASSWORD }));
  }
}
