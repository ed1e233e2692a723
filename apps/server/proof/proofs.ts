import { awareness } from './awareness';
import { failedLoad } from './failed-load';
import { failedStore } from './failed-store';
import { failingHooks } from './failing-hooks';
import { frames } from './frames';
import { kill } from './kill';
import { oldEditors } from './old-editors';
import { partitions } from './partitions';
import { postgresStop } from './postgres-stop';
import type { Proof } from './proof';
import { restarts } from './restarts';
import { revocation } from './revocation';
import { seeding } from './seeding';
import { submit } from './submit';

/** Everything that is promised about live drafts and can be tried as often as one likes. */
export const PROOFS: readonly Proof[] = [
  kill,
  postgresStop,
  restarts,
  failedStore,
  failedLoad,
  failingHooks,
  partitions,
  revocation,
  oldEditors,
  seeding,
  submit,
  frames,
  awareness,
];
