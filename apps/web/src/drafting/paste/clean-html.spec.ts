import { describe, expect, it } from '@jest/globals';
import { generateJSON } from '@tiptap/core';
import type { CheckDocument } from '@recheck/domain';
import { documentFromProseMirrorJson, editorExtensions, type ProseMirrorJson } from '@recheck/editor-schema';
import { cleanHtml, meantAddress } from './clean-html';

/** The document that the editor makes of what was pasted. */
const pasted = (html: string): CheckDocument['blocks'] =>
  documentFromProseMirrorJson(generateJSON(cleanHtml(html), editorExtensions) as ProseMirrorJson).blocks;

const text = (words: string, ...marks: readonly ('strong' | 'emphasis')[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });

describe('what is pasted from Word', () => {
  it('comes without its styles, comments and empty lines', () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; font-size:11.0pt;} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1><span lang=EN-GB>The weir at Ost<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-GB style='font-family:"Calibri",sans-serif;mso-ansi-language:EN-GB'>It was built in <b style='mso-bidi-font-weight:normal'>1931</b>,<span style='mso-spacerun:yes'>  </span>of oak.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>Draft, do not print</span><i>Nobody</i> remembers why.</p>
<!--EndFragment--></body></html>`;
    expect(pasted(html)).toEqual([
      { type: 'heading', level: 2, part: 'SECTION', content: [text('The weir at Ost')] },
      paragraph(text('It was built in '), text('1931', 'strong'), text(', of oak.')),
      paragraph(text('Nobody', 'emphasis'), text(' remembers why.')),
    ]);
  });

  it('has lists where Word drew signs, as deep as it drew them', () => {
    const item = (words: string, level: number, sign: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;
    const html = `<p class=MsoNormal>Three mills stood there:</p>${item('Upper mill', 1, '·')}${item('with two wheels', 2, 'o')}${item('Lower mill', 1, '·')}<p class=MsoNormal>In this order:</p>${item('grind', 1, '1.')}${item('sieve', 1, '2.')}`;
    const one = (words: string) => [paragraph(text(words))];
    expect(pasted(html)).toEqual([
      paragraph(text('Three mills stood there:')),
      {
        type: 'list',
        ordered: false,
        items: [
          [...one('Upper mill'), { type: 'list', ordered: false, items: [one('with two wheels')] }],
          one('Lower mill'),
        ],
      },
      paragraph(text('In this order:')),
      { type: 'list', ordered: true, items: [one('grind'), one('sieve')] },
    ]);
  });

  it('keeps tables as tables', () => {
    const html = `<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Year</b><o:p></o:p></p></td><td><p class=MsoNormal><b>Loaves</b></p></td></tr><tr><td><p class=MsoNormal>1990</p></td><td><p class=MsoNormal>412</p></td></tr></table>`;
    const [table] = pasted(html);
    expect(table).toMatchObject({ type: 'table' });
    expect(JSON.stringify(table)).toContain('412');
    expect((table as { rows: readonly unknown[] }).rows).toHaveLength(2);
  });
});

describe('what is pasted from Google Docs', () => {
  it('is not all bold, and its links lead where they say', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5f0c1a2b-7fff"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;">How bats hunt</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;white-space:pre-wrap;">They </span><span style="font-weight:700;">listen</span><span style="font-style:italic;"> in the dark</span><span>, says a </span><a href="https://www.google.com/url?q=https://bats.example/ears?utm_source%3Ddoc&amp;sa=D&amp;ust=17" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">study</span></a><span>.</span></p><br /><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>moths</span></p></li></ul></b><br class="Apple-interchange-newline">`;
    expect(pasted(html)).toEqual([
      { type: 'heading', level: 2, part: 'SECTION', content: [text('How bats hunt')] },
      paragraph(
        text('They '),
        text('listen', 'strong'),
        text(' in the dark', 'emphasis'),
        text(', says a '),
        { type: 'text', text: 'study', marks: [{ type: 'link', address: 'https://bats.example/ears' }] },
        text('.'),
      ),
      { type: 'list', ordered: false, items: [[paragraph(text('moths'))]] },
    ]);
  });
});

describe('what is pasted from a web page', () => {
  it('comes without scripts, buttons, hidden words, counters and notes of the page', () => {
    const html = `<nav><a href="/home">Home</a></nav><article><h1>Bread prices</h1><div class="share"><button>Share</button><svg><path d="M0"/></svg></div>
<p>A loaf cost <strong>four</strong> shil&shy;lings<sup class="reference" id="ref-1"><a href="#note-1">[1]</a></sup> in 1950.<span style="display: none">advert</span><script>count()</script></p>
<img src="https://count.example/p.gif" width="1" height="1" alt=""><img src="data:image/png;base64,AAAA" alt="no"><img src="https://bread.example/loaf.jpg" alt="A loaf">
<blockquote><p>It was <em>dear</em>.</p></blockquote><h5>Later</h5><p><a href="#top">Up</a> <a href="javascript:void(0)">More</a> <a href="https://bread.example/a?id=3&amp;utm_medium=x&amp;fbclid=y">Source</a></p></article>`;
    expect(pasted(html)).toEqual([
      { type: 'heading', level: 2, part: 'SECTION', content: [text('Bread prices')] },
      paragraph(text('A loaf cost '), text('four', 'strong'), text(' shillings in 1950.')),
      { type: 'picture', address: 'https://bread.example/loaf.jpg', alternative: 'A loaf' },
      { type: 'quotation', blocks: [paragraph(text('It was '), text('dear', 'emphasis'), text('.'))] },
      { type: 'heading', level: 3, part: 'SECTION', content: [text('Later')] },
      paragraph(text('Up More '), {
        type: 'text',
        text: 'Source',
        marks: [{ type: 'link', address: 'https://bread.example/a?id=3' }],
      }),
    ]);
  });

  it('keeps powers and ordinals, and our own marks', () => {
    const mark = '<sup data-citation="c-1" data-source="s-1"></sup>';
    const [block] = pasted(`<p>10 m<sup>2</sup>, the 3<sup>rd</sup>${mark}</p>`);
    expect(block).toEqual(
      paragraph(text('10 m2, the 3rd'), { type: 'citation', citationId: 'c-1', sourceId: 's-1', passageId: null }),
    );
  });
});

it.each([
  ['https://rivers.example/a', 'https://rivers.example/a'],
  ['https://rivers.example/a?b=c&utm_campaign=d', 'https://rivers.example/a?b=c'],
  ['https://www.google.co.uk/url?url=https%3A%2F%2Frivers.example%2Fx', 'https://rivers.example/x'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
  ['no address', 'no address'],
])('an address such as %s means %s', (address, meant) => {
  expect(meantAddress(address)).toBe(meant);
});
