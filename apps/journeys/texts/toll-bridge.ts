/** A check that is written from nothing at the desk, and the page that it rests on. */
export const question = 'Does the toll bridge at Ansel pay for its own upkeep?';

export const paragraph = 'The bridge took 412,000 crowns in tolls in 2025.';

export const page = {
  title: 'Accounts of the Ansel bridge for 2025',
  publisher: 'Ansel Bridge Trust',
  /** The sentence that is cited. */
  passage: 'In 2025 the bridge took 412,000 crowns in tolls.',
  /** The sentence after it. */
  next: 'Painting, inspection and two new bearings cost 388,000 crowns.',
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Accounts of the Ansel bridge for 2025</title>
<meta property="og:site_name" content="Ansel Bridge Trust">
<meta property="article:published_time" content="2026-02-11T08:00:00Z">
</head><body><nav><a href="/">Home</a></nav><main><article><h1>Accounts of the Ansel bridge for 2025</h1>
<p>The trust publishes its accounts every spring, after the yearly inspection of the cables.</p>
<p>In 2025 the bridge took 412,000 crowns in tolls. Painting, inspection and two new bearings cost 388,000 crowns.</p>
<p>The rest went into the reserve that the trust keeps for the deck, which was last renewed forty years ago.</p>
</article></main></body></html>`,
} as const;

export const inspection = {
  title: 'Inspection of the Ansel bridge in 2025',
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Inspection of the Ansel bridge in 2025</title>
<meta property="og:site_name" content="Ansel Bridge Trust">
</head><body><main><article><h1>Inspection of the Ansel bridge in 2025</h1>
<p>Two bearings on the eastern side were worn and have been renewed. The cables need nothing before 2030.</p>
<p>The inspectors walked the whole span in April, and looked at every hanger from a platform under the deck.</p>
</article></main></body></html>`,
} as const;
