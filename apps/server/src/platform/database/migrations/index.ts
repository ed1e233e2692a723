import { Initial1790000000000 } from './1-initial.migration';
import { OpeningReason1795400000000 } from './2-opening-reason.migration';

/** Every migration, oldest first. Imported one by one, so that the bundle holds them. */
export const migrations = [Initial1790000000000, OpeningReason1795400000000];
