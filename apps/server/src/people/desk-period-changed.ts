import { defineJob } from '../platform/jobs/job';

/** A desk goes by another refresh period: the days of its published checks are worked out again in the background. */
export const deskPeriodChanged = defineJob<{ readonly deskId: string }>({ name: 'people.deskPeriodChanged' });
