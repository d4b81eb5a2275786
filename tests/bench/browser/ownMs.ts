import type { Page } from '@playwright/test';

interface Profile {
  readonly nodes: readonly { id: number; callFrame: { url: string }; children?: readonly number[] }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** Between two looks at what runs, microseconds. */
const SAMPLING = 50;

/**
 * Milliseconds the page's main thread spends on our scripts while something is done: running them, by the samples in
 * which one of ours is on the stack, and compiling them, which no sample names.
 */
export async function ownMs(page: Page, done: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((over) => session.on('Tracing.tracingComplete', () => over()));
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await session.send('Tracing.start', { categories: 'v8,devtools.timeline', transferMode: 'ReportEvents' });
  await session.send('Profiler.start');
  await done();
  const { profile } = await session.send('Profiler.stop');
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return runningMs(profile) + compilingMs(events);
}

const isOurs = (url = '') => url.startsWith('chrome-extension://');

function runningMs({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (id: number, isWithin: boolean) => {
    const node = byId.get(id);
    if (!node) return;
    const isIn = isWithin || isOurs(node.callFrame.url);
    if (isIn) ours.add(id);
    for (const child of node.children ?? []) walk(child, isIn);
  };
  if (nodes[0]) walk(nodes[0].id, false);
  return samples.reduce((sum, id, at) => sum + (ours.has(id) ? (timeDeltas[at + 1] ?? 0) : 0), 0) / 1000;
}

function compilingMs(events: readonly TraceEvent[]): number {
  const compiling = events.filter(({ name, args }) => name === 'v8.compile' && isOurs(args.data?.url));
  return compiling.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
