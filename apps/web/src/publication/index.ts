import { lazy } from 'react';

export { PagePreview } from './page-preview';

/** Loaded with the screen that shows them. */
export const PublishPanel = lazy(async () => ({ default: (await import('./publish-panel')).PublishPanel }));
export const PublicSide = lazy(async () => ({ default: (await import('./public-side')).PublicSide }));
