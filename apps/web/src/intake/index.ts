export { Report as ImportReport } from './import-results';
