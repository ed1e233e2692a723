import { Global, Module } from '@nestjs/common';
import { DraftAccess } from '../drafting/drafting.module';
import { CheckOpener } from '../intake/intake.module';
import {
  FreshnessReader,
  PublicationModule,
  publicSide,
  RoundEditionPublisher,
} from '../publication/publication.module';
import { CheckFreshness, CheckRoundNeeds, refreshSide } from '../refresh/refresh.module';
import {
  CheckParts,
  EditionPublisher,
  ImportedCheckOpener,
  RoundDraftAccess,
  RoundNeeds,
} from '../workflow/workflow.module';

const ports = [
  { provide: CheckOpener, useClass: ImportedCheckOpener },
  { provide: DraftAccess, useClass: RoundDraftAccess },
  { provide: EditionPublisher, useClass: RoundEditionPublisher },
  { provide: RoundNeeds, useClass: CheckRoundNeeds },
  { provide: FreshnessReader, useClass: CheckFreshness },
  { provide: CheckParts, useValue: new CheckParts([publicSide, refreshSide]) },
];

/** What earlier chapters ask of later ones: declared there, implemented here below, bound in this one place. */
@Global()
@Module({ imports: [PublicationModule], providers: ports, exports: ports })
export class PortsModule {}
