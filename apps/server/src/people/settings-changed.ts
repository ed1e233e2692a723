/** Announced, without ids, when what the newsroom says of itself, its clock or a desk's rules changed. */
export const SETTINGS_CHANGED = 'people.settingsChanged';
