const BOMS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

const decoderOf = (label: string | null | undefined, fatal = false): TextDecoder | null => {
  if (!label) return null;
  try {
    return new TextDecoder(label.trim(), { fatal });
  } catch {
    return null;
  }
};

/** Where pages may say their encoding: in their head, which browsers read further than the 1,024 bytes of the standard. */
const PRESCANNED = 16 * 1024;

const saidInPage = (bytes: Uint8Array): string | null => {
  const [head = ''] = Buffer.from(bytes.subarray(0, PRESCANNED))
    .toString('latin1')
    .split(/<body\b/i, 1);
  const said =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ??
    null;
  // A page that can be read this far is not in UTF-16, whatever it says.
  return said !== null && /^utf-?16/i.test(said) ? 'utf-8' : said;
};

/**
 * Decodes as browsers do: a byte order mark decides, then the server, then the page itself; else UTF-8 if it is that,
 * and Windows-1252 otherwise. Bytes that are none of the encoding's become U+FFFD.
 */
export const decode = (bytes: Uint8Array, charset: string | null, isHtml: boolean): string => {
  const marked = BOMS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
  const decoder = decoderOf(marked) ?? decoderOf(charset) ?? (isHtml ? decoderOf(saidInPage(bytes)) : null);
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};
