import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** `/assets/amocrm/web/app.js` is that file here; what a portal loads from `/bitrix/` is told by its name alone. */
function fileOf(address: string): string {
  const asset = /^\/assets\/((?:\w+\/)?web\/[\w.]+)$/.exec(address)?.[1];
  return path.join(HERE, asset ?? path.join('bitrix24/web', path.basename(address)));
}

/** Sends a file that the pages load. */
export async function serveFile(address: string, reply: ServerResponse): Promise<void> {
  const file = fileOf(address);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) reply.writeHead(404).end();
  else
    reply.writeHead(200, { 'content-type': `${TYPES[path.extname(file)] ?? 'text/plain'}; charset=utf-8` }).end(text);
}
