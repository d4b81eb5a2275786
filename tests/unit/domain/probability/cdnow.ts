import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { dayNumber } from '../../../../lib/domain/day';

/** The freely published CDNOW sample: 2,357 clients who first bought in early 1997. */
export function cdnowDays(): Map<string, number[]> {
  const text = gunzipSync(readFileSync('tests/accuracy/data/cdnow_sample.csv.gz')).toString();
  const byClient = new Map<string, Set<number>>();
  for (const [client, day] of Papa.parse<[string, string, string]>(text, { skipEmptyLines: true }).data.slice(1)) {
    const days = byClient.get(client) ?? new Set<number>();
    byClient.set(client, days.add(dayNumber(day)));
  }
  return new Map([...byClient].map(([client, days]) => [client, [...days].sort((a, b) => a - b)]));
}

/** Repeat purchases and their mean sum up to the cutoff, in major units, as gamma-gamma takes them. */
export function cdnowSpend(cutoff: number): { repeats: number; mean: number }[] {
  const text = gunzipSync(readFileSync('tests/accuracy/data/cdnow_sample.csv.gz')).toString();
  const byClient = new Map<string, Map<number, number>>();
  for (const [client, day, amount] of Papa.parse<[string, string, string]>(text, { skipEmptyLines: true }).data.slice(
    1,
  )) {
    const days = byClient.get(client) ?? new Map<number, number>();
    const at = dayNumber(day);
    if (at <= cutoff) days.set(at, (days.get(at) ?? 0) + Number(amount));
    byClient.set(client, days);
  }
  return [...byClient.values()]
    .map((days) => [...days].sort((a, b) => a[0] - b[0]).slice(1))
    .filter((repeats) => repeats.length > 0)
    .map((repeats) => ({ repeats: repeats.length, mean: repeats.reduce((s, [, sum]) => s + sum, 0) / repeats.length }));
}
