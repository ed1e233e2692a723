import { describe, expect, it } from '@jest/globals';
import { decode } from './decode';
import { dayIn } from './page-facts';
import { readHtml } from './read-html';

const ADDRESS = 'https://river.example/news/vell?from=feed';

const read = (html: string) => readHtml(html, { type: 'text/html', charset: null, address: ADDRESS });

const sentence = (index: number): string =>
  `In year ${index} the agency measured phosphate at station 14, and the mean, it writes, lay below that of the year before.`;
const paragraphs = Array.from({ length: 12 }, (_, index) => `<p>${sentence(index)}</p>`).join('\n');

describe('a web page', () => {
  it('is read as an article, without what stands around it', () => {
    const { text, page } = read(`<!doctype html><html><head><title>Vell</title></head><body>
      <header><a href="/">The River Page</a></header>
      <nav><ul><li>News</li><li>Weather</li></ul></nav>
      <main><article><h1>The Vell is cleaner</h1>${paragraphs}
        <p>Nitrate&shy;, however,<br>has <em>hardly</em> moved&nbsp;&mdash; “at all”.</p></article></main>
      <aside>Subscribe now!</aside><footer>Imprint</footer></body></html>`);
    expect(text.split('\n\n').slice(0, 2)).toEqual(['The Vell is cleaner', sentence(0)]);
    expect(text.endsWith('Nitrate\u00ad, however,\nhas hardly moved\u00a0— “at all”.')).toBe(true);
    expect(text).not.toMatch(/Weather|Subscribe|Imprint/);
    expect(page).toContain('<em>hardly</em>');
  });

  it('is kept whole where a reading view would drop its tables', () => {
    const rows = Array.from({ length: 60 }, (_, year) => `<tr><th>${1960 + year}</th><td>0.${year} mg/l</td></tr>`);
    const { text } = read(`<html><body><nav>Home</nav><h1>Yearly means</h1><p>Station 14.</p>
      <table><caption>Phosphate</caption>${rows.join('')}</table></body></html>`);
    expect(text).toContain('Phosphate');
    expect(text).toContain('1960\t0.0 mg/l\n1961\t0.1 mg/l\n');
    expect(text).toContain('2019\t0.59 mg/l');
    expect(text).not.toContain('Home');
  });

  it('is read in lines where it has lines', () => {
    const { text } = read('<body><ul><li>eel<li>pike</ul><pre>a\n  b\n\nc</pre><p>one<p>two  \n three</body>');
    expect(text).toBe('eel\npike\n\na\n  b\nc\n\none\n\ntwo three');
  });

  it('keeps figures raised and lowered that stand so', () => {
    const { text } = read(
      '<p>An area of 10<sup>6</sup> m<sup>2</sup>, of CO<sub>2</sub> 5&times;10<sup>−3</sup>.<sup><a href="#n">7</a></sup> The 4<sup>th</sup> weir.<sup>[8]</sup>',
    );
    expect(text).toBe('An area of 10⁶ m², of CO₂ 5×10⁻³.⁷ The 4th weir.[8]');
  });

  it('says who wrote it when, in the words of machines first', () => {
    const facts = read(`<html lang="en-GB"><head>
      <title>Vell | River Page</title>
      <link rel="canonical" href="/news/vell#top">
      <meta property="og:site_name" content="Meta Page"><meta name="author" content="Meta Author">
      <script type="application/ld+json">{ broken </script>
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"WebPage","name":"A web page","datePublished":"2020-01-01"},
        {"@type":["NewsArticle"],"headline":"The Vell  is cleaner","datePublished":"2025-03-12T23:30:00-05:00",
         "author":[{"@type":"Person","name":"Ada Reed"},"Bo Lind",{"name":"Ada Reed"},"https://river.example/ada"],
         "publisher":{"@type":"Organization","name":"The River Page"},"inLanguage":"de"}]}</script></head><body>x</body></html>`);
    expect(facts).toMatchObject({
      title: 'The Vell is cleaner',
      publisher: 'The River Page',
      authors: ['Ada Reed', 'Bo Lind'],
      publishedOn: '2025-03-12',
      language: 'en-GB',
      canonicalAddress: 'https://river.example/news/vell',
    });
  });

  it.each([
    [
      'of libraries',
      `<meta name="citation_title" content="Nitrogen in catchments"><meta name="citation_author" content="Reed, A.">
       <meta name="citation_author" content="Lind, B."><meta name="citation_publication_date" content="2025/03/12">
       <meta name="citation_publisher" content="University of Harrow"><meta name="dc.language" content="sv">`,
      ['Nitrogen in catchments', 'University of Harrow', ['Reed, A.', 'Lind, B.'], '2025-03-12', 'sv'],
    ],
    [
      'of social networks',
      `<title>x</title><meta property="og:title" content="Eels are back"><meta property="og:site_name" content="River Page">
       <meta property="article:published_time" content="2025-03"><meta property="og:locale" content="en_GB">
       <meta property="article:author" content="https://social.example/ada">`,
      ['Eels are back', 'River Page', [], null, 'en-GB'],
    ],
    ['of nobody', '<title> Eels\n are  back </title>', ['Eels are back', null, [], null, null]],
  ])('speaks in the words %s', (_, head, expected) => {
    const { title, publisher, authors, publishedOn, language } = read(
      `<html><head>${head}</head><body>x</body></html>`,
    );
    expect([title, publisher, authors, publishedOn, language]).toEqual(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://[', 'ftp://river.example/'])(
    'that calls %s its address calls nothing so',
    (href) => expect(read(`<link rel="canonical" href="${href}"><p>x`).canonicalAddress).toBeNull(),
  );

  it.each([
    ['2025-03-12', '2025-03-12'],
    ['2025-03-12T23:59:59Z', '2025-03-12'],
    ['2025/03/12', '2025-03-12'],
    ['20250312', '2025-03-12'],
    ['2025-02-30', null],
    ['2025-03', null],
    ['2025', null],
    ['12 March 2025', null],
    [null, null],
  ])('with the date %s is of the day %s', (written, day) => expect(dayIn(written)).toBe(day));

  it('leaves nothing in its rendering that could act or ask', () => {
    const hostile = `<html><head><base href="https://evil.example/"><link rel="preconnect" href="https://evil.example">
      <meta http-equiv="refresh" content="0;url=https://evil.example"></head>
      <body onload="alert(1)" background="https://evil.example/a.png"><h1>River</h1>
      <script>alert(1)</script><img src="https://evil.example/a.png" onerror="alert(1)" srcset="https://evil.example/b 2x">
      <a href="javascript:alert(1)" ping="https://evil.example">link</a><a href="https://evil.example">words</a>
      <svg onload="alert(1)"><image href="https://evil.example/c"/><text>svg</text></svg><math><mtext>m</mtext></math>
      <iframe srcdoc="<script>alert(1)</script>"></iframe><object data="https://evil.example"></object><embed src="x">
      <video poster="https://evil.example/p"><source src="https://evil.example/v"></video><form action="https://evil.example"><input></form>
      <p style="background:url(https://evil.example/d)" class="x" id="y" lang="en" dir="ltr">kept</p><style>@import "https://evil.example/e";</style>
      <noscript><p title="</noscript><img src=x onerror=alert(1)>">n</noscript><template><p>t</template>
      <p hidden>secret</p><p style="display: none">hidden</p><div aria-hidden="true">aside</div></body></html>`;
    const { page, text } = read(hostile);
    expect(text).toBe('River\n\nlinkwords\n\nkept');
    expect(page).not.toMatch(/evil|alert|on\w+=|style|class|src|href|<(?:script|svg|math|iframe|img|form|a)\b/i);
    expect(page).toContain('<p lang="en" dir="ltr">kept</p>');
  });
});

describe('bytes become text', () => {
  const latin = Buffer.from([0x53, 0x74, 0xf6, 0x72]);
  it.each([
    ['by the server’s word', latin, 'iso-8859-1', 'Stör'],
    ['by their mark, before the server’s word', Buffer.from('\ufeffStör', 'utf8'), 'iso-8859-1', 'Stör'],
    ['in UTF-16 by their mark', Buffer.from('\ufeffStör', 'utf16le'), null, 'Stör'],
    ['by the page’s word', Buffer.concat([Buffer.from('<meta charset=windows-1252>'), latin]), null, 'Stör'],
    [
      'by the page’s word far down in its head',
      Buffer.concat([Buffer.from(`<!--${'x'.repeat(3000)}--><meta charset=windows-1252>`), latin]),
      null,
      'Stör',
    ],
    [
      'not by a word in its body',
      Buffer.from('Stör <body><meta charset=windows-1251>'),
      null,
      'Stör <body><meta charset=windows-1251>',
    ],
    [
      'by the page’s word as XML',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="iso-8859-2"?>'),
        Buffer.from([0xb3, 0xf3, 0x64, 0xbc]),
      ]),
      null,
      'łódź',
    ],
    ['as UTF-8 where nobody says', Buffer.from('Stör'), null, 'Stör'],
    ['as Windows-1252 where it is no UTF-8', latin, null, 'Stör'],
    ['by their own look where the word is unknown', latin, 'x-made-up', 'Stör'],
  ])('%s', (_, bytes, charset, expected) => {
    expect(decode(bytes, charset, true).replace(/^<.*>/, '')).toBe(expected);
  });
});
