export { copyText } from './copy-text';
export { CopyWords } from './copy-words';
export { FrozenContext } from './frozen';
export { useGuardedTab } from './use-guarded-tab';
export { UnsavedContext, useUnsaved, useUnsavedInside, type Unsaved } from './unsaved';
