import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Outbound } from '../src/platform/outbound/outbound';

/** A server on this machine, and a way outside that may ask it and nothing else. */
export interface LoopbackServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly port: number;
  /** `IP:port`, as the setting `RECHECK_CAPTURE_ALLOW` takes it. */
  readonly place: string;
  readonly outbound: Outbound;
}

/** Servers of one suite that play the outside world: call `close()` in `afterAll`. */
export class LoopbackServers {
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  /** A web server. */
  serve(listener: RequestListener): Promise<LoopbackServer> {
    return this.#start(createHttpServer(listener));
  }

  /** A server that writes what it likes, once it has been asked. */
  wire(talk: (socket: Socket) => void): Promise<LoopbackServer> {
    return this.#start(createServer((socket) => socket.once('data', () => talk(socket))));
  }

  /** Listens and tells of every connection. */
  async count(onConnection: () => void, host = '127.0.0.1', port = 0): Promise<LoopbackServer> {
    const server = createServer((socket) => {
      onConnection();
      socket.destroy();
    });
    return this.#start(server, host, port);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await Promise.all(this.#servers.map((server) => new Promise((resolve) => server.close(resolve))));
  }

  async #start(server: Server, host = '127.0.0.1', port = 0): Promise<LoopbackServer> {
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    this.#servers.push(server);
    const { port: chosen } = server.address() as AddressInfo;
    const place = `${host}:${chosen}`;
    return { url: `http://${place}/`, port: chosen, place, outbound: new Outbound([place]) };
  }
}
