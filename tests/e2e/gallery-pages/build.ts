import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';

const SOURCE = path.resolve('tests/e2e/gallery-pages');
const BUILT = path.resolve('.output/gallery-pages');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** That of the extension's own pages, as far as a served page can have it. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'";

/** Pages of the gallery, built once and served on this computer. */
export interface GalleryServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: ['popup.html', 'options.html'].map((page) => path.join(SOURCE, page)) },
    },
  });
  const server = createServer(async (request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = path.join(BUILT, path.normalize(pathname));
    const type = TYPES[path.extname(file)];
    const body = type && (await readFile(file).catch(() => undefined));
    if (!body) return reply.writeHead(404).end();
    return reply.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': CSP }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
