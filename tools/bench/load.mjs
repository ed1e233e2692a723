import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const HEAD_END = '\r\n\r\n';

/**
 * One keep-alive connection that asks one thing at a time. A bare socket: on two cores, what the asking costs is taken
 * from what is measured.
 */
class Connection {
  /** @param {import('node:net').Socket} socket */
  constructor(socket) {
    this.socket = socket;
    /** @type {((answer: { status: number, body: string }) => void) | null} */
    this.resolve = null;
    /** @type {((error: Error) => void) | null} */
    this.reject = null;
    /** @type {Buffer[]} */
    this.chunks = [];
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.reject?.(error));
    socket.on('close', () => this.reject?.(new Error('The connection was closed.')));
  }

  /** @param {Buffer} chunk */
  take(chunk) {
    this.chunks.push(chunk);
    const whole = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
    this.chunks = [whole];
    const end = whole.indexOf(HEAD_END);
    if (end < 0) return;
    const head = whole.toString('latin1', 0, end);
    const status = Number(head.slice(9, 12));
    const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
    if (length === undefined && status !== 304) {
      this.reject?.(new Error(`An answer without a length cannot be measured: ${head}`));
      return;
    }
    const from = end + HEAD_END.length;
    const to = from + Number(status === 304 ? 0 : length);
    if (whole.length < to) return;
    this.chunks = [];
    this.resolve?.({ status, body: whole.toString('utf8', from, to) });
  }

  /** @param {string} request @returns {Promise<{ status: number, body: string }>} */
  ask(request) {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.socket.write(request);
    });
  }
}

/** A connection to this machine. @param {number} port @returns {Promise<Connection>} */
export const open = (port) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
    socket.setNoDelay(true);
    socket.once('error', reject);
  });

/**
 * An HTTP/1.1 request as it is sent.
 * @param {string} path @param {{ headers?: Record<string, string>, body?: string }} [options]
 */
export const request = (path, { headers = {}, body } = {}) => {
  const lines = [`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`, 'host: 127.0.0.1'];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body !== undefined) lines.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`);
  return `${lines.join('\r\n')}${HEAD_END}${body ?? ''}`;
};

/** Asks once. @param {number} port @param {string} sent */
export async function askOnce(port, sent) {
  const connection = await open(port);
  const answer = await connection.ask(sent);
  connection.socket.destroy();
  return answer;
}

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;

/**
 * Milliseconds of a processor that a process has used; 0 where the system does not tell. Other than requests a second it
 * does not depend on what else the machine is doing.
 * @param {number} pid
 */
const cpuMilliseconds = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
};

/**
 * As many requests as are answered in a time, over several connections at once.
 * @param {{ port: number, pid: number, connections: number, milliseconds: number, next: () => string | null,
 *   isRight: (answer: { status: number, body: string }) => boolean }} load next: null when there is nothing left to ask
 * @returns {Promise<{ perSecond: number, cpu: number, count: number }>} cpu: milliseconds of the process for each request
 */
export async function measure({ port, pid, connections, milliseconds, next, isRight }) {
  const opened = await Promise.all(Array.from({ length: connections }, () => open(port)));
  let count = 0;
  const cpuBefore = cpuMilliseconds(pid);
  const begin = performance.now();
  const until = begin + milliseconds;
  await Promise.all(
    opened.map(async (connection) => {
      while (performance.now() < until) {
        const sent = next();
        if (sent === null) return;
        const answer = await connection.ask(sent);
        if (!isRight(answer)) throw new Error(`Not the answer: ${answer.status} ${answer.body.slice(0, 2000)}`);
        count += 1;
      }
    }),
  );
  const took = performance.now() - begin;
  const cpu = (cpuMilliseconds(pid) - cpuBefore) / Math.max(count, 1);
  for (const { socket } of opened) socket.destroy();
  return { perSecond: (count / took) * 1000, cpu, count };
}
