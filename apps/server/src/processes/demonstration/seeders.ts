import { seedChecks } from './seed-checks';
import type { DemonstrationSeeder } from './seed-demonstration';

/** What fills the demonstration newsroom after its people, in order. */
export const demonstrationSeeders: readonly DemonstrationSeeder[] = [seedChecks];
