import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DealTruth, JudgedPage, PageTruth } from './truth';

const REAL = path.join(process.env['BUDILNIK_SHARED'] ?? path.resolve('../shared'), 'crm/real');
const TRUTH = path.resolve('tests/e2e/realPages');
const CRMS = ['dolibarr', 'suitecrm7'] as const;

interface Sale {
  readonly id: string;
  readonly clientId: string;
  readonly on: string;
  readonly amountMinor: number;
  readonly outcome: string;
}

interface Client {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

/** What the tests know of one real CRM's pages: see `tests/e2e/realPages`. */
interface RealPages {
  kindOf(url: string): string;
  clientOf(url: string, truth: readonly Client[]): Client | undefined;
  dealOf(url: string, html: string, truth: readonly Client[]): Sale;
  dealsShown(html: string, truth: readonly Client[]): readonly Sale[];
  completeness(
    shown: readonly Sale[],
    client: Client | undefined,
  ): { state: string; seen: number; total: number | null };
  rowsShown(url: string, html: string, truth: readonly Client[]): readonly { id: string; name: string }[];
}

interface TruthModule {
  addressesOf(crm: string): Readonly<Record<string, string>>;
  pageOf(crm: string, file: string): string;
  truthOf(crm: string): readonly Client[];
}

/** Pages saved from running CRMs, where the shared folder is there; adapters are switched off for the general reader. */
export async function sharedPages(): Promise<readonly JudgedPage[]> {
  if (!existsSync(REAL)) return [];
  const truth = (await load('truth.ts')) as TruthModule;
  const crms = await Promise.all(
    CRMS.map(async (crm) => pagesOf(crm, truth, ((await load(`${crm}.ts`)) as Record<string, RealPages>)[crm])),
  );
  return crms.flat();
}

async function load(file: string): Promise<unknown> {
  return await import(pathToFileURL(path.join(TRUTH, file)).href);
}

function pagesOf(
  crm: string,
  { addressesOf, pageOf, truthOf }: TruthModule,
  known: RealPages | undefined,
): readonly JudgedPage[] {
  if (!known) return [];
  const clients = truthOf(crm);
  return Object.entries(addressesOf(crm)).map(([file, url]) => {
    const html = pageOf(crm, file);
    return {
      name: `${crm}-${path.basename(file, '.html')}`,
      group: 'real',
      html: Buffer.from(html),
      truth: truthOfPage(url, html, clients, known),
    };
  });
}

function truthOfPage(url: string, html: string, clients: readonly Client[], known: RealPages): PageTruth {
  const kind = known.kindOf(url);
  const rows = () => known.rowsShown(url, html, clients).map(({ id, name }) => [id, name] as const);
  // A list of one client's sales is both: the client's page and a list.
  if (kind === 'client' && url.includes('/list.php')) return { url, deals: salesOf(html, clients, known) };
  if (kind === 'client') return clientTruth(url, html, clients, known);
  if (kind === 'deal') return dealTruth(url, html, clients, known);
  return { url, kind, id: null, rows: rows() };
}

function clientTruth(url: string, html: string, clients: readonly Client[], known: RealPages): PageTruth {
  const client = known.clientOf(url, clients);
  const shown = known.dealsShown(html, clients);
  const { state, seen, total } = known.completeness(shown, client);
  return {
    ...{
      url,
      kind: 'client',
      id: client?.id ?? null,
      name: client?.name ?? null,
      emails: client ? [client.email] : [],
    },
    ...{
      phones: client ? [phoneOf(client.phone)] : [],
      deals: salesOf(html, clients, known),
      history: [state, seen, total] as const,
    },
  };
}

/** Which numbers a CRM gave the order and the invoice of a sale does not matter here: day, sum and end tell it. */
function salesOf(html: string, clients: readonly Client[], known: RealPages): readonly DealTruth[] {
  return known
    .dealsShown(html, clients)
    .map(({ on, amountMinor, outcome }) => [null, on, amountMinor, undefined, outcome] as const);
}

function dealTruth(url: string, html: string, clients: readonly Client[], known: RealPages): PageTruth {
  const { id, clientId, on, amountMinor, outcome } = known.dealOf(url, html, clients);
  return { url, kind: 'deal', id, payer: clientId, deal: [on, amountMinor, undefined, outcome] };
}

function phoneOf(written: string): string {
  const digits = written.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7');
  return `+${digits}`;
}
