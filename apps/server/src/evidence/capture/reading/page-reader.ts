import { readContent } from './read-content';
import type { PageToRead } from './read-page';

/**
 * The program that reads pages: what strangers wrote is parsed here, in a process that has no settings, no database, no
 * way to write a file, and whose time and memory its parent limits. On its input: a line of JSON (`PageToRead`), then the
 * bytes. On its output: a `ReadPage` in JSON.
 */
const input = async (): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const given = await input();
const end = given.indexOf('\n');
const page = JSON.parse(given.subarray(0, end).toString()) as PageToRead;
const read = await readContent(Uint8Array.from(given.subarray(end + 1)), page);
process.stdout.write(JSON.stringify(read), () => process.exit(0));
