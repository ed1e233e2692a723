export { Day, DueDay, Moment } from './dates';
export { dayOf, NewsroomClockContext, useNewsroomClock, type NewsroomClock } from './newsroom-clock';
export { nearness, sayDay, sayDue, sayMoment, type Nearness } from './say-date';
