import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { OutboundProblem } from './outbound-problem';
import type { Exchange } from './exchange';

/** What is offered to servers; what comes in another encoding was not asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const DECODERS = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), br: promisify(brotliDecompress) } as const;

const isKnown = (encoding: string): encoding is keyof typeof DECODERS => Object.hasOwn(DECODERS, encoding);

/** The values of a header of an answer, comma-separated ones apart, in lower case. */
const headerWords = ({ headers }: Pick<Exchange, 'headers'>, name: string): readonly string[] =>
  headers
    .filter(([given]) => given.toLowerCase() === name)
    .flatMap(([, value]) => value.split(','))
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');

/**
 * The body without its compression, of which there may be one layer.
 * @throws OutboundProblem `ENCODING_UNKNOWN`, `TOO_LARGE`, `RESPONSE_BROKEN`
 */
export const decodedBody = async (answer: Exchange, mostBytes: number): Promise<Buffer> => {
  const encodings = headerWords(answer, 'content-encoding').filter((encoding) => encoding !== 'identity');
  const [encoding, second] = encodings;
  if (encoding === undefined || answer.body.length === 0) return answer.body;
  if (second !== undefined || !isKnown(encoding)) throw new OutboundProblem('ENCODING_UNKNOWN', encodings.join(', '));
  try {
    return await DECODERS[encoding](answer.body, { maxOutputLength: mostBytes });
  } catch (error) {
    const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new OutboundProblem(large ? 'TOO_LARGE' : 'RESPONSE_BROKEN', String(error));
  }
};
