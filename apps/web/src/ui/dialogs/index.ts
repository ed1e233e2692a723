export { ConfirmReason } from './confirm-reason';
export { Form, FormActions, FormStack } from './form';
export { SideSheet } from './side-sheet';
