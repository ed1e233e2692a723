export { KeyHint } from './key-hint';
export { KeysProvider, useKeyList, useKeys, type KeyBinding, type KeyGroup } from './keys';
export { KeysHelp } from './keys-help';
export { isCharacter, keystrokeOf, takesText, type Keystroke } from './keystroke';
