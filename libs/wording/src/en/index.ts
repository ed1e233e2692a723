import { drafting } from './drafting';
import { evidence } from './evidence';
import { intake } from './intake';
import { ledger } from './ledger';
import { people } from './people';
import { publicPage } from './public-page';
import { publication } from './publication';
import { refresh } from './refresh';
import { shell } from './shell';
import { workflow } from './workflow';

/** English. One file per chapter; the first part of a key is the chapter: `workflow.stage.DRAFT`. */
export const en = {
  intake,
  drafting,
  evidence,
  workflow,
  publication,
  publicPage,
  refresh,
  people,
  ledger,
  shell,
} as const;
