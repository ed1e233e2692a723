/** Shapes that stand beside words. Drawn once per page and used by reference; colour comes from the text around them. */
const SHAPES = {
  fresh: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="m6.2 10.3 2.6 2.6 5-5.4" />
    </>
  ),
  'due-soon': (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 5.2V10l3.2 2" />
    </>
  ),
  due: <path d="M5 2.5h10M5 17.5h10M6 2.5c0 4.5 8 5.5 8 7.5s-8 3-8 7.5M14 2.5c0 4.5-8 5.5-8 7.5s8 3 8 7.5" />,
  outdated: (
    <>
      <path d="M10 2.3 18.6 17.5H1.4z" />
      <path d="M10 7.8v4.4M10 14.4v.8" />
    </>
  ),
  pencil: (
    <>
      <path d="M3 17l1-4L14 3l3 3L7 16z" />
      <path d="m12 5 3 3" />
    </>
  ),
  outside: (
    <>
      <path d="M10 2l8 8-8 8-8-8z" />
      <circle cx="10" cy="10" r="1.6" fill="currentColor" />
    </>
  ),
  part: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  against: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="m6.8 6.8 6.4 6.4M13.2 6.8l-6.4 6.4" />
    </>
  ),
  unknown: (
    <>
      <circle cx="10" cy="10" r="8" />
      <path d="M7.6 7.7c.2-3.2 5-3.1 4.8 0-.1 1.7-2.4 1.9-2.4 3.9M10 14.3v.6" />
    </>
  ),
  plus: <path d="M10 3v14M3 10h14" />,
  archive: (
    <>
      <path d="M2.5 3.5h15v4h-15zM4 7.5v9h12v-9" />
      <path d="M8 11h4" />
    </>
  ),
} as const;

export type IconName = keyof typeof SHAPES;

/** Stands once at the top of a page; holds the shapes that the page uses. */
export const Sprite = ({ names }: { names: readonly IconName[] }) => (
  <svg className="sprite" aria-hidden="true" focusable="false">
    {names.map((name) => (
      <symbol
        key={name}
        id={`i-${name}`}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      >
        {SHAPES[name]}
      </symbol>
    ))}
  </svg>
);

/** A shape beside a word; never alone, so it is hidden from those who listen. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);

export const ICONS = Object.keys(SHAPES) as readonly IconName[];
