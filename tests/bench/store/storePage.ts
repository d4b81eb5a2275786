import type { PreviewAnswer, PreviewOrder } from '../../../entrypoints/options/previewLine';
import { dayOf } from '../../../lib/domain/day';
import type { Rules } from '../../../lib/domain/rules';
import { defectsIn } from '../../../lib/domain/storeCheck/storeCheck';
import { beginBase, beginSealing, saveChunk, sealPending } from '../../../lib/store/baseRead';
import { checkStore } from '../../../lib/store/check/checkStore';
import { refreshFigures } from '../../../lib/store/figures';
import { momentOf } from '../../../lib/store/moment';
import { saveRules } from '../../../lib/store/saveRules';
import { rulesItem, sitesItem } from '../../../lib/store/settings';
import { rebuildWakeUpList } from '../../../lib/store/wakeUp';
import { seededBase } from '../domain/base';

/** Runs in a page of the extension, whose thread stands in for the background's; a preview is asked of its worker. */
interface StorePage {
  /** Stores so many clients with ten times as many purchases, as reading a base does. */
  fill(clients: number): Promise<void>;
  /**
   * Brings clients, figures, statuses and the list in line after a change; milliseconds. Not the forecast, which waits
   * between its steps: a page in the background, as this one, may wake once a minute.
   */
  judge(): Promise<number>;
  /**
   * Checks everything that is stored, which must be in order and of so many clients: milliseconds, and the longest task
   * of this page's thread meanwhile.
   */
  check(clients: number): Promise<{ readonly ms: number; readonly longestTaskMs: number }>;
  /** Saves other rules. */
  change(rules: Partial<Rules>): Promise<void>;
  /** Milliseconds until the preview of other rules is there, and the longest task of this page's thread meanwhile. */
  preview(tried: Partial<Rules>): Promise<{ readonly ms: number; readonly longestTaskMs: number }>;
}

declare global {
  var storePage: StorePage;
}

const SITE = 'http://127.0.0.1';
const NOW = momentOf(new Date());
const CLIENTS_AT_ONCE = 200;

async function fill(clients: number): Promise<void> {
  await sitesItem.setValue([{ origin: SITE, adapter: 'amocrm', connectedAt: NOW.instant }]);
  await beginBase(SITE, 'bench');
  const { days, amounts } = seededBase(clients);
  for (let cursor = 0; cursor * CLIENTS_AT_ONCE < clients; cursor++) {
    const from = cursor * CLIENTS_AT_ONCE;
    const places = Array.from({ length: Math.min(CLIENTS_AT_ONCE, clients - from) }, (_, i) => from + i);
    await saveChunk(SITE, { ...chunkOf(places, days, amounts), cursor }, NOW);
  }
  await beginSealing(SITE, 'bench');
}

function chunkOf(
  places: readonly number[],
  days: readonly (readonly number[])[],
  amounts: readonly (readonly number[])[],
) {
  const clients = places.map((place) => ({
    client: { type: 'company', id: String(1_000_000 + place) },
    aliases: [],
    name: `Client ${place}`,
    owner: `Manager ${place % 40}`,
    path: `/companies/detail/${1_000_000 + place}`,
  }));
  const deals = clients.flatMap(({ client }, i) => {
    const place = places[i] as number;
    return (days[place] ?? []).map((day, k) => ({
      client,
      deal: {
        id: String(10_000_000 + place * 61 + k),
        on: dayOf(day),
        amountMinor: amounts[place]?.[k],
        currency: 'RUB',
        outcome: 'won' as const,
      },
    }));
  });
  const progress = { clients: places.length, clientsTotal: undefined, deals: deals.length, dealsTotal: undefined };
  return { job: 'bench', clients, deals, progress };
}

async function timed(job: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await job();
  return performance.now() - from;
}

async function change(rules: Partial<Rules>): Promise<void> {
  await saveRules({ ...(await rulesItem.getValue()), ...rules });
}

async function preview(change: Partial<Rules>) {
  const inForce = await rulesItem.getValue();
  const worker = new Worker('preview.js');
  const watched = await watchedTasks(() =>
    answerOf(worker, { inForce, tried: { ...inForce, ...change }, today: NOW.today, key: undefined }),
  );
  worker.terminate();
  return watched;
}

/** How long a job takes, and the longest task of this thread meanwhile; those of 50 ms and less are not seen. */
async function watchedTasks(job: () => Promise<unknown>) {
  let longestTaskMs = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  tasks.observe({ type: 'longtask' });
  const ms = await timed(job);
  tasks.disconnect();
  return { ms, longestTaskMs };
}

function check(clients: number) {
  return watchedTasks(async () => {
    const result = await checkStore(NOW, new AbortController().signal);
    if (result.clients !== clients || defectsIn(result) > 0) throw new Error(JSON.stringify(result));
  });
}

function answerOf(worker: Worker, order: PreviewOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { preview } }: MessageEvent<PreviewAnswer>) =>
      preview && preview.clients > 0 && preview.changed > 0 ? resolve() : reject(new Error('Nothing was previewed'));
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
  });
}

async function judge(): Promise<void> {
  const { signal } = new AbortController();
  await sealPending(NOW, signal);
  await refreshFigures(NOW.today, signal);
  await rebuildWakeUpList(NOW.today, signal);
}

globalThis.storePage = {
  fill,
  judge: () => timed(judge),
  check,
  change,
  preview,
};
