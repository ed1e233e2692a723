export { dark, fonts, lengths, light, shadow, sizes, type ColourName } from './tokens';
export { tokensCss } from './stylesheet';
export { MARK_ICO, MARK_SVG } from './mark';
export { FONT_FILES, fontFaces, type FontFile } from './fonts';
