/*
 * The faces, bundled as npm packages and served from our own origin only. Latin and its extensions; other scripts fall
 * back to the system's faces.
 */

/** One font file of a package and the name under which it is served. */
export interface FontFile {
  /** File name under `/assets/fonts/`; holds the package's version, so that it may be cached for ever. */
  readonly name: string;
  readonly package: string;
  /** Path inside the package, as its exports allow. */
  readonly path: string;
}

interface Face {
  readonly family: string;
  readonly slug: string;
  readonly version: string;
  readonly weights: string;
  readonly styles: readonly ('normal' | 'italic')[];
}

const FACES: readonly Face[] = [
  { family: 'Inter Variable', slug: 'inter', version: '5.3.0', weights: '100 900', styles: ['normal'] },
  {
    family: 'Source Serif 4 Variable',
    slug: 'source-serif-4',
    version: '5.3.1',
    weights: '200 900',
    styles: ['normal', 'italic'],
  },
  {
    family: 'JetBrains Mono Variable',
    slug: 'jetbrains-mono',
    version: '5.3.0',
    weights: '100 800',
    styles: ['normal'],
  },
];

/** Which code points come from which file (the ranges of the packages' own stylesheets). */
const SUBSETS = {
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
} as const;

type Subset = keyof typeof SUBSETS;

const cuts = FACES.flatMap((face) =>
  face.styles.flatMap((style) => (Object.keys(SUBSETS) as Subset[]).map((subset) => ({ face, style, subset }))),
);

const fileOf = ({ face, style, subset }: (typeof cuts)[number]): FontFile => ({
  name: `${face.slug}-${subset}-${style}-${face.version}.woff2`,
  package: `@fontsource-variable/${face.slug}`,
  path: `files/${face.slug}-${subset}-wght-${style}.woff2`,
});

/** Every font file that the public pages may ask for. */
export const FONT_FILES: readonly FontFile[] = cuts.map(fileOf);

/** Face rules whose files lie under `directory`, e.g. `/assets/fonts`. */
const webFaces = (directory: string): string =>
  cuts
    .map(
      (cut) => `@font-face {
  font-family: "${cut.face.family}"; font-style: ${cut.style}; font-weight: ${cut.face.weights}; font-display: swap;
  src: url("${directory}/${fileOf(cut).name}") format("woff2"); unicode-range: ${SUBSETS[cut.subset]};
}`,
    )
    .join('\n');

/* Widths and heights from the faces' own metrics: size-adjust = average width of ours / of theirs, overrides = our ascent
   and descent / size-adjust. */
const fallbacks = `@font-face {
  font-family: "Inter Fallback"; src: local("Arial"), local("Liberation Sans"), local("Helvetica");
  size-adjust: 107.12%; ascent-override: 90.44%; descent-override: 22.52%; line-gap-override: 0%;
}
@font-face {
  font-family: "Source Serif 4 Fallback"; src: local("Georgia");
  size-adjust: 107.45%; ascent-override: 96.42%; descent-override: 31.18%; line-gap-override: 0%;
}
@font-face {
  font-family: "Source Serif 4 Fallback Times"; src: local("Times New Roman"), local("Liberation Serif"), local("Times");
  size-adjust: 117.91%; ascent-override: 87.87%; descent-override: 28.41%; line-gap-override: 0%;
}`;

export const fontFaces = { webFaces, fallbacks };
