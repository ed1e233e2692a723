import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { pdfOf, smallPdf } from '../../../../test/small-pdf';
import { PageUnreadable, readApart, READING_LIMITS, type ReadingLimits } from './read-apart';
import type { PageToRead } from './read-page';

const PROGRAM = process.env['RECHECK_TEST_PAGE_READER'] ?? '';
const TIGHT: ReadingLimits = { milliseconds: 5_000, heapMegabytes: 96, residentMegabytes: 400 };

const read = (
  bytes: Uint8Array | string,
  type: PageToRead['type'],
  { charset = null, limits = READING_LIMITS }: { charset?: string | null; limits?: ReadingLimits } = {},
) =>
  readApart(PROGRAM, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, { type, charset, address: null }, limits);

/** A PDF whose page is a compressed stream. */
const pdfWithStream = (stream: Buffer): Buffer =>
  pdfOf([
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [5 0 R] >>'),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    Buffer.from('<< >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents 6 0 R >>',
    ),
    Buffer.concat([
      Buffer.from(`<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`),
      stream,
      Buffer.from('\nendstream'),
    ]),
  ]);

describe('a page read apart', () => {
  it('of a PDF is its words page by page, with what its properties say', async () => {
    const page = await read(
      smallPdf([['Phosphate at station 14 fell', 'from 0.41 mg/l (1990) to 0.12.'], ['Nitrate has hardly moved.']]),
      'application/pdf',
    );
    expect(page).toMatchObject({
      title: 'Yearly means',
      authors: ['Ada Reed', 'Bo Lind'],
      language: 'en',
      text: 'Phosphate at station 14 fell\nfrom 0.41 mg/l (1990) to 0.12.\n\nNitrate has hardly moved.',
      page: null,
    });
    expect(page.pageStarts.map((start) => page.text.slice(start, start + 7))).toEqual(['Phospha', 'Nitrate']);
  });

  it('of plain text is the text', async () => {
    const page = await read(Buffer.from([0x53, 0x74, 0xf6, 0x72, 0x0d, 0x0a, 0x00, 0x31]), 'text/plain', {
      charset: 'iso-8859-1',
    });
    expect(page).toMatchObject({ text: 'Stör\n1', title: null, page: null });
  });

  it.each<[string, PageToRead['type'], () => Uint8Array | string]>([
    ['no PDF', 'application/pdf', () => 'river'],
    ['a cut PDF', 'application/pdf', () => smallPdf([['river']]).subarray(0, 60)],
    ['a stream of 500 MB in a PDF', 'application/pdf', () => pdfWithStream(bomb())],
    ['a million nested elements', 'text/html', () => '<div>'.repeat(1_000_000)],
    ['a page of 20 MB without an end', 'text/html', () => '<table><tr><td>'.repeat(1_400_000)],
  ])('of %s is given up, and the server goes on', async (_, type, bytes) => {
    const reading = read(bytes(), type, { limits: TIGHT }).catch((error: unknown) => error);
    // What strangers wrote is not read on the server's own thread: that one has turns for others before it is done.
    const first = await Promise.race([reading, new Promise((resolve) => setImmediate(resolve, 'the server goes on'))]);
    expect(first).toBe('the server goes on');
    expect(await reading).toBeInstanceOf(PageUnreadable);
  });

  /** Five hundred million bytes of instructions to write, in half a megabyte. */
  function bomb(): Buffer {
    return deflateSync(Buffer.alloc(500_000_000, '(x) Tj '));
  }
});
