import type { RatingScale } from '@recheck/domain';
import type { Transaction } from '../platform/database/transaction';
import { newId } from '../platform/ids';
import { DeskRow } from './desk.row';
import { NewsroomRow } from './newsroom.row';
import { RatingScaleRow } from './rating-scale.row';
import { SETTINGS_CHANGED } from './settings-changed';

/** The newsroom, its desks and their scales. */
export class DeskStore {
  constructor(private readonly transaction: Transaction) {}

  /** Lets one process at a time look whether there is a newsroom. */
  async lockSetUp(): Promise<void> {
    await this.transaction.query('SELECT pg_advisory_xact_lock(7263653)');
  }

  /** The newsroom, locked; null before it is set up. */
  newsroom(): Promise<NewsroomRow | null> {
    return this.transaction.lock(NewsroomRow, {});
  }

  async insertNewsroom(newsroom: Omit<NewsroomRow, 'singleton'>): Promise<void> {
    await this.transaction.insert(NewsroomRow, { singleton: true, ...newsroom });
  }

  async changeNewsroom(changes: Partial<NewsroomRow>): Promise<void> {
    await this.transaction.update(NewsroomRow, { singleton: true }, changes);
    this.transaction.announce({ topic: SETTINGS_CHANGED, ids: [] });
  }

  lockDesk(deskId: string): Promise<DeskRow | null> {
    return this.transaction.lock(DeskRow, { id: deskId });
  }

  async deskBySlug(slug: string): Promise<DeskRow | null> {
    return (await this.transaction.find(DeskRow, { slug }))[0] ?? null;
  }

  /** Adds a desk with its scales at version 1. */
  async insertDesk(desk: DeskRow, scales: readonly Pick<RatingScale, 'name' | 'answers' | 'values'>[]): Promise<void> {
    await this.transaction.insert(DeskRow, desk);
    await this.transaction.insert(
      RatingScaleRow,
      scales.map((scale) => ({ ...scale, id: newId(), version: 1, deskId: desk.id, createdAt: desk.createdAt })),
    );
  }

  async changeDesk(deskId: string, changes: Partial<DeskRow>): Promise<void> {
    await this.transaction.update(DeskRow, { id: deskId }, changes);
    this.transaction.announce({ topic: SETTINGS_CHANGED, ids: [] });
  }
}
