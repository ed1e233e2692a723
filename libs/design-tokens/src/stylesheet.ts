import { fontFaces } from './fonts';
import { dark, fonts, lengths, light, shadow, sizes } from './tokens';

const ROOT_PX = 16;

const declarations = (values: Readonly<Record<string, string>>, indent: string): string =>
  Object.entries(values)
    .map(([name, value]) => `${indent}--${name}: ${value};`)
    .join('\n');

const block = (selector: string, values: Readonly<Record<string, string>>, indent = ''): string =>
  `${indent}${selector} {\n${indent}  color-scheme: ${values['scheme']};\n${declarations(
    Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'scheme')),
    `${indent}  `,
  )}\n${indent}}`;

const rem = (pixels: number): string => `${pixels / ROOT_PX}rem`;

const lightValues = {
  scheme: 'light',
  ...light,
  ...fonts,
  ...Object.fromEntries(Object.entries(sizes).map(([name, pixels]) => [name, rem(pixels)])),
  ...lengths,
  shadow: shadow.light,
};
const darkValues = { scheme: 'dark', ...dark, shadow: shadow.dark };

/**
 * The tokens as custom properties. Dark follows the system unless the newsroom's reader chose a scheme by hand; paper is
 * always light (the dark block is for screens only).
 */
export const tokensCss: string = `/* Printed from tokens.ts by "npm run generate"; a test compares the two. */
${block(':root', lightValues)}
@media screen and (prefers-color-scheme: dark) {
${block(':root:not([data-mantine-color-scheme="light"])', darkValues, '  ')}
}
@media screen {
${block(':root[data-mantine-color-scheme="dark"]', darkValues, '  ')}
}

${fontFaces.fallbacks}
`;
