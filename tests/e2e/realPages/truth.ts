import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Pages of real, running CRMs with the data they were filled from; only the shared folder holds them. */
export const REAL = path.join(process.env['BUDILNIK_SHARED'] ?? path.resolve('../shared'), 'crm/real');

interface ClientInTruth {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly deals: readonly DealInTruth[];
}

interface DealInTruth {
  readonly no: number;
  readonly status: 'won' | 'lost' | 'open';
  readonly date: string;
  /** In whole units, with at most two decimals. */
  readonly amount: number;
  readonly title: string;
}

export interface TrueDeal {
  readonly no: number;
  readonly clientId: string;
  readonly title: string;
  readonly on: string;
  readonly amountMinor: number;
  readonly outcome: 'won' | 'lost' | 'open';
}

export interface TrueClient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly deals: readonly TrueDeal[];
}

export type RealCrm = 'dolibarr' | 'suitecrm7';

function json<T>(...parts: readonly string[]): T {
  return JSON.parse(readFileSync(path.join(REAL, ...parts), 'utf8')) as T;
}

/** Address of every saved page by its file. */
export const addressesOf = (crm: RealCrm) => json<Record<string, string>>(crm, 'urls.json');

export const pageOf = (crm: RealCrm, file: string) => readFileSync(path.join(REAL, crm, file), 'utf8');

/** All clients of the truth under the ids they have in this CRM. */
export function truthOf(crm: RealCrm): readonly TrueClient[] {
  const ids = json<Record<string, string | number>>(crm, 'ids.json');
  return json<ClientInTruth[]>('truth.json').map(({ key, name, email, phone, deals }) => {
    const id = String(ids[key]);
    return { id, name, email, phone, deals: deals.map((deal) => trueDeal(deal, id)) };
  });
}

function trueDeal({ no, status, date, amount, title }: DealInTruth, clientId: string): TrueDeal {
  return { no, clientId, title, on: date, amountMinor: Math.round(amount * 100), outcome: status };
}

/** Digits of a phone with the country: a Russian number may be written with the trunk prefix 8. */
export const phoneDigits = (written: string) => written.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7');
