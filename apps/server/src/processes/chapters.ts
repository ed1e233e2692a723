import { DraftingModule, draftingRows } from '../drafting/drafting.module';
import { EvidenceModule, evidenceRows } from '../evidence/evidence.module';
import { IntakeModule, intakeRows } from '../intake/intake.module';
import { LedgerModule, ledgerRows } from '../ledger/ledger.module';
import { PeopleModule, peopleRows } from '../people/people.module';
import { PublicationModule, publicationRows } from '../publication/publication.module';
import { RefreshModule, refreshRows } from '../refresh/refresh.module';
import { WorkflowModule, workflowRows } from '../workflow/workflow.module';
import { PortsModule } from './ports.module';

/** Every chapter of the server: what lies below all others first, then in the order of the story. */
export const chapters = [
  LedgerModule,
  PeopleModule,
  PortsModule,
  IntakeModule,
  DraftingModule,
  EvidenceModule,
  WorkflowModule,
  PublicationModule,
  RefreshModule,
];

/** The mapped classes of all chapters. */
export const rows = [
  ...ledgerRows,
  ...peopleRows,
  ...intakeRows,
  ...draftingRows,
  ...evidenceRows,
  ...workflowRows,
  ...publicationRows,
  ...refreshRows,
];
