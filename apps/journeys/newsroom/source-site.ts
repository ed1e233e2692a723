import { createServer, type Server } from 'node:http';
import { place } from '../places';

/** A web site of the journey's own: the one place on this machine that the newsroom may capture from. */
export class SourceSite {
  private readonly pages = new Map<string, string>();
  private readonly server: Server = createServer((request, response) => {
    const page = this.pages.get(request.url ?? '/');
    if (page === undefined) response.writeHead(404).end('There is no such page.');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(place.site, '127.0.0.1', resolve));
  }

  /** Puts a page up and gives its address. */
  publish(path: string, html: string): string {
    this.pages.set(path, html);
    return `http://127.0.0.1:${place.site}${path}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
