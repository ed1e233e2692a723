export { SetUpPoints } from './set-up-points';
