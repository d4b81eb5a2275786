import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Flavour } from './flavour';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Sends a file of the flavour's own folder or of the folder both share; the address's last part is its name. */
export async function serveFile(address: string, flavour: Flavour, reply: ServerResponse): Promise<void> {
  const name = path.basename(address);
  for (const folder of [path.join(HERE, flavour, 'web'), path.join(HERE, 'web')]) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    reply.writeHead(200, { 'content-type': `${TYPES[path.extname(name)] ?? 'text/plain'}; charset=utf-8` }).end(text);
    return;
  }
  reply.writeHead(404).end();
}
