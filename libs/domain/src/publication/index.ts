export * from './change-note';
export * from './published-page';
export * from './claim-review';
export * from './edition';
export * from './withdrawal';
export * from './merging';
export * from './slug';
