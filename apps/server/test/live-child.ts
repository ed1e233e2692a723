import { startLiveServer } from './live-server';

/** A live server in a process of its own, to be killed: `node live-child.mjs URL PORT` prints its port when it answers. */
const [, , url = '', port = '0'] = process.argv;
const server = await startLiveServer({ url, port: Number(port) });
process.stdout.write(`${server.port}\n`);
process.on('SIGTERM', () => {
  void server.close().then(() => process.exit(0));
});
