/** What lies in the place of a snapshot is not what was kept: it is shown to nobody as if it were. */
export class DamagedSnapshot extends Error {
  constructor(snapshotId: string) {
    super(`What is stored of snapshot ${snapshotId} is not what was kept.`);
    this.name = 'DamagedSnapshot';
  }
}
