export { refusalOf } from './check-action';
export { DismissForm, RequestForm, UnchangedForm } from './need-forms';
export { NEED_GLYPH } from './need-look';
export { PeriodField } from './period-field';
export { RefreshSettings } from './refresh-settings';
export { sayPeriod } from './say-period';
