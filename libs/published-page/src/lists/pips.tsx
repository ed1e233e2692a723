const RADIUS = { here: 6, elsewhere: 2.6 };
const STEP = 15;
const DIAMOND = 16;

/** The verdict's place on its line, small. The word stands beside it, so it is hidden from those who listen. */
export const Pips = ({ place }: { place: { readonly at: number; readonly of: number } | null }) => {
  if (!place) {
    return (
      <svg className="pips" viewBox={`0 0 ${DIAMOND} 14`} aria-hidden="true">
        <path d="M8 .5 14.5 7 8 13.5 1.5 7z" fill="currentColor" />
      </svg>
    );
  }
  const width = STEP * place.of - 1;
  return (
    <svg className={`pips of-${place.of}`} viewBox={`0 0 ${width} 14`} aria-hidden="true">
      {Array.from({ length: place.of }, (_, index) =>
        index + 1 === place.at ? (
          <circle key={index} cx={7 + STEP * index} cy="7" r={RADIUS.here} fill="currentColor" />
        ) : (
          <circle key={index} cx={7 + STEP * index} cy="7" r={RADIUS.elsewhere} fill="currentColor" opacity=".45" />
        ),
      )}
    </svg>
  );
};
