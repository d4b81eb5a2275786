import { storage } from 'wxt/utils/storage';
import type { BaseProgress, BaseReading, BaseSize, BaseState, LastReading } from '../domain/baseReading';
import { readingsItem } from './settings';
import { turns } from './turns';

/** Where a base is being read. Lives as long as the browser, as tabs do. */
interface Reader {
  readonly job: string;
  readonly tabId: number;
  /** Instant of the last sign of life, milliseconds. */
  readonly heardAt: number;
}

const readersItem = storage.defineItem<Readonly<Record<string, Reader>>>('session:readers', { fallback: {} });

/** A reader asks for something every second or so; after such a silence his tab is gone or asleep. */
const SILENCE_MS = 60_000;

type BeginningReading = Pick<BaseReading, 'job' | 'scope'> & { readonly size?: BaseSize | undefined };

const NOTHING_YET: BaseProgress = { clients: 0, clientsTotal: undefined, deals: 0, dealsTotal: undefined };

/** For changes of the two items. */
const inTurn = turns();

/** A reading begins in a tab, or goes on there: then it keeps its beginning and how far it is. */
export function noteBegin(site: string, begun: BeginningReading, tabId: number, now: Date): Promise<void> {
  return inTurn(async () => {
    const before = (await readingsItem.getValue())[site];
    const goesOn = before?.job === begun.job ? before : undefined;
    const progress = goesOn?.progress ?? NOTHING_YET;
    const size = goesOn?.size ?? begun.size;
    await putReader(site, { job: begun.job, tabId, heardAt: now.getTime() });
    await putReading({
      site,
      job: begun.job,
      scope: begun.scope,
      state: 'reading',
      progress,
      failure: undefined,
      startedAt: goesOn?.startedAt ?? now.toISOString(),
      endedAt: undefined,
      run: { at: now.toISOString(), records: progress.clients + progress.deals, heardAt: now.toISOString() },
      ...(size && { size }),
      ...(before?.last && { last: before.last }),
    });
  });
}

/** A reading that could not begin leaves no trace. */
export function undoBegin(site: string, job: string, before: BaseReading | undefined): Promise<void> {
  return inTurn(async () => {
    if (!(await running(site, job))) return;
    const { [site]: _, ...others } = await readingsItem.getValue();
    await readingsItem.setValue(before ? { ...others, [site]: before } : others);
    await dropReader(site);
  });
}

/** A piece came. */
export function noteProgress(site: string, job: string, progress: BaseProgress, now: Date): Promise<void> {
  return inTurn(async () => {
    const reading = await running(site, job);
    if (!reading) return;
    const run = reading.run && { ...reading.run, heardAt: now.toISOString() };
    await putReading({ ...reading, progress, ...(run && { run }) });
    const reader = (await readersItem.getValue())[site];
    if (reader) await putReader(site, { ...reader, heardAt: now.getTime() });
  });
}

/** The reading is over; does nothing when it was over before. True if it was running. */
export function noteEnd(
  site: string,
  job: string,
  state: Exclude<BaseState, 'reading'>,
  failure: string | undefined,
  now: Date,
): Promise<boolean> {
  return inTurn(async () => {
    const reading = await running(site, job);
    if (!reading) return false;
    const endedAt = now.toISOString();
    const last = state === 'done' ? lastOf(reading, endedAt) : reading.last;
    const { run: _, ...rest } = reading;
    await putReading({ ...rest, state, failure, endedAt, ...(last && { last }) });
    await dropReader(site);
    return true;
  });
}

/** How much there is shows only in a whole reading: that of news counts news alone. */
function lastOf({ scope, startedAt, progress, last }: BaseReading, endedAt: string): LastReading {
  return { startedAt, endedAt, progress: scope === 'news' && last ? last.progress : progress };
}

/** The running reading of a site and its tab. */
export async function runningReading(site: string): Promise<{ job: string; tabId: number | undefined } | undefined> {
  const reading = (await readingsItem.getValue())[site];
  if (reading?.state !== 'reading') return undefined;
  return { job: reading.job, tabId: (await readersItem.getValue())[site]?.tabId };
}

/** Marks as paused whatever nobody reads any more: its tab is closed, or silent for a minute. */
export async function pauseOrphans(isOpen: (tabId: number) => Promise<boolean>, now: Date): Promise<void> {
  for (const { site, job, state } of Object.values(await readingsItem.getValue())) {
    if (state !== 'reading') continue;
    const reader = (await readersItem.getValue())[site];
    const isAlive = reader && now.getTime() - reader.heardAt < SILENCE_MS && (await isOpen(reader.tabId));
    if (!isAlive) await noteEnd(site, job, 'paused', 'left', now);
  }
}

async function running(site: string, job: string): Promise<BaseReading | undefined> {
  const reading = (await readingsItem.getValue())[site];
  return reading?.state === 'reading' && reading.job === job ? reading : undefined;
}

async function putReading(reading: BaseReading): Promise<void> {
  await readingsItem.setValue({ ...(await readingsItem.getValue()), [reading.site]: reading });
}

async function putReader(site: string, reader: Reader): Promise<void> {
  await readersItem.setValue({ ...(await readersItem.getValue()), [site]: reader });
}

async function dropReader(site: string): Promise<void> {
  const { [site]: _, ...others } = await readersItem.getValue();
  await readersItem.setValue(others);
}
