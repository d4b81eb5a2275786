import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build, type Rolldown } from 'vite';

const SOURCE = path.resolve('tests/e2e/gallery-pages');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** That of the extension's own pages, as far as a served page can have it. */
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'";

/** Pages of the gallery, built once and served on this computer. */
export interface GalleryServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveGallery(): Promise<GalleryServer> {
  const files = await builtFiles();
  const server = createServer((request, reply) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const body = files.get(pathname.slice(1));
    // Browsers ask for an icon of every site by themselves.
    if (body === undefined) return void reply.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    const type = `${TYPES[path.extname(pathname)]}; charset=utf-8`;
    reply.writeHead(200, { 'content-type': type, 'content-security-policy': CSP }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) };
}

/** Text of every built file by its path; nothing is written, so that workers cannot disturb each other. */
async function builtFiles(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const result = await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: ['popup.html', 'options.html', 'panel.html', 'onboarding.html', 'help.html', 'guard.html'].map((page) =>
          path.join(SOURCE, page),
        ),
      },
    },
  });
  const { output } = result as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]));
}
