/**
 * Parsed as browsers parse it.
 * @jest-environment jsdom
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inertPage } from './inert-page';

const AT = 'https://third.example/';

/** Pieces of pages that act, ask, or break out of what stands around them. */
const HOSTILE = [
  `<script>alert(1)</script>`,
  `<script src="${AT}a.js">`,
  `<img src=${AT}a onerror=alert(1)>`,
  `<IMG SRC=javascript:alert(1)>`,
  `<svg/onload=alert(1)><script>alert(1)</script></svg>`,
  `<svg><style><img src=${AT}b onerror=alert(1)></style>`,
  `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<math><annotation-xml encoding="text/html"><img src=${AT}c>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<textarea></textarea><img src=${AT}d></textarea>`,
  `<title><img src=${AT}e></title>`,
  `<template><img src=${AT}f></template>`,
  `<xmp><img src=${AT}g></xmp>`,
  `<plaintext><img src=${AT}h>`,
  `<noembed><img src=${AT}i></noembed>`,
  `<select><option><img src=${AT}j></select>`,
  `<iframe src=${AT}k></iframe>`,
  `<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">`,
  `<object data=${AT}l><embed src=${AT}m>`,
  `<link rel=preconnect href=${AT}><base href=${AT}>`,
  `<meta http-equiv=refresh content="0;url=${AT}n">`,
  `<style>@import "${AT}o";</style>`,
  `<p style="background:url(${AT}p)" class=x id=y>words</p>`,
  `<a href="javascript:alert(1)" ping=${AT}q autofocus onfocus=alert(1)>words</a>`,
  `<form action=${AT}r><input autofocus onfocus=alert(1)><button formaction=${AT}s>go</button></form>`,
  `<td background=${AT}t><table background=${AT}u>`,
  `<details open ontoggle=alert(1)><summary>words</summary></details>`,
  `<video poster=${AT}v><source src=${AT}w onerror=alert(1)></video>`,
  `<p lang="en\u0022 onmouseover=\u0022alert(1)">words`,
  `<ol start="1" onclick=alert(1)><li value=1>words`,
  `<q cite=${AT}x>words</q><blockquote cite=${AT}y>words</blockquote>`,
  `<!--><img src=${AT}z>-->`,
  `<!-- --!><img src=${AT}z>`,
  `<![CDATA[<img src=${AT}z>]]>`,
  `<?xml-stylesheet href="${AT}z"?>`,
  `</p></div></body></html><script>alert(1)</script>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<p/onclick=alert(1)/x>words`,
  `<p "onclick=alert(1)">words`,
  `<b\u0000onclick=alert(1)>words</b>`,
  `<frameset><frame src=${AT}z></frameset>`,
  `<custom-element onclick=alert(1)>words</custom-element>`,
];
const HARMLESS = [
  '<p>38 eels</p>',
  '<table><tr><td>1990',
  '<ul><li>eel',
  '<h2 lang=en>Pike',
  '<pre>a  b',
  ' & < > " ',
  '</div>',
];

const ALLOWED = new Set(
  'H1 H2 H3 H4 H5 H6 P UL OL LI DL DT DD BLOCKQUOTE PRE CODE KBD SAMP EM STRONG B I U S SUB SUP SMALL ABBR CITE Q TIME MARK SPAN DIV SECTION ARTICLE MAIN HEADER FIGURE FIGCAPTION TABLE CAPTION THEAD TBODY TFOOT TR TH TD BR HR ADDRESS'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['lang', 'dir', 'colspan', 'rowspan', 'start']);

const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.constantFrom(...HARMLESS) },
  // Cut somewhere: what is open swallows what follows, or does not.
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...HOSTILE), fc.nat(40)).map(([piece, at]) => piece.slice(0, at)) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE).map((piece) => `${piece}<p>words</p>${piece}`) },
);

/** What is left in a page that a browser would not call inert. */
const alive = (html: string): readonly string[] => {
  const { body, head } = new DOMParser().parseFromString(`<html><head></head><body>${html}</body></html>`, 'text/html');
  const elements = [...body.querySelectorAll('*'), ...head.querySelectorAll('*')];
  return elements.flatMap((element) => [
    ...(ALLOWED.has(element.tagName) ? [] : [element.tagName]),
    ...element.getAttributeNames().filter((name) => !ATTRIBUTES.has(name)),
  ]);
};

describe('an inert page', () => {
  it.each(HOSTILE)('keeps nothing alive of %s', (piece) => {
    expect(alive(inertPage(piece))).toEqual([]);
    expect(alive(inertPage(`<div><p>${piece}</p></div>`))).toEqual([]);
  });

  it('keeps nothing alive of them together, in any order and wherever they are cut', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (soup) => {
        const page = inertPage(soup.join(''));
        expect(alive(page)).toEqual([]);
        // Nor of what a browser would make of it and write down again.
        expect(alive(new DOMParser().parseFromString(page, 'text/html').body.innerHTML)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is told alive from inert by these tests', () => {
    for (const piece of [HOSTILE[0], HOSTILE[2], HOSTILE[17], HOSTILE[23]]) expect(alive(piece ?? '')).not.toEqual([]);
  });
});
