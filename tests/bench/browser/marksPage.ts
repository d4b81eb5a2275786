import styles from '../../../components/marks.css?inline';
import { markLook } from '../../../entrypoints/marks/look';
import type { PageAdapter } from '../../../lib/crm/adapter';
import type { RowAddress } from '../../../lib/domain/rowMark';
import type { Ask } from '../../../lib/overlay/ask';
import { lifetime } from '../../../lib/overlay/lifetime';
import { MarksOfFrame } from '../../../lib/overlay/marks/marksOfFrame';

/** The page of a CRM with one long list, and our marks in it without the extension around them. */
interface MarksPage {
  build(rows: number): void;
  /** The same mark in the flow of every row, as one would begin. */
  naive(): void;
  start(): void;
  stop(): void;
  /** Marks that stand now. */
  count(): number;
  frames(count: number): Promise<void>;
  /** Milliseconds of laying out the page five times. */
  relayout(): number;
  /** Frames longer than 50 ms on the way through the list. */
  longFrames(): Promise<number>;
  /** Milliseconds of 2,000 rows added in 200 steps with 10,000 attributes and 4,000 texts written. */
  storm(): Promise<number>;
  /** To another page of the CRM and back to the list. */
  navigate(): Promise<void>;
  /** Milliseconds from each of so many clicks to the next frame, with new rows in view each time. */
  clicks(count: number): Promise<readonly number[]>;
}

declare global {
  var marksPage: MarksPage;
}

const CELLS = 7;

const adapter: PageAdapter = {
  id: 'rows',
  title: 'Rows',
  recognition: { hosts: [], marks: [] },
  pages: [
    {
      kind: 'clients',
      path: /^\/list/,
      root: ['table'],
      rows: { row: 'tr[data-id]', recordType: 'company', markIn: 'td.name', read: readRow },
    },
  ],
  formats: { dayOrder: undefined, decimal: undefined, currency: undefined },
  confidence: { addresses: 'seen', client: 'seen', lists: 'seen' },
  sources: ['deals'],
  checkedOn: '2026-11-21',
};

function readRow(row: Element) {
  const link = row.querySelector('a[href]');
  const recordId = /^\/contacts\/(\d+)$/.exec(link?.getAttribute('href') ?? '')?.[1];
  const name = link?.textContent?.trim();
  return recordId !== undefined && name ? { recordId, name } : undefined;
}

const ask = async (_: string, { rows }: { rows: readonly RowAddress[] }) =>
  rows.map((client, at) => ({ at, client, status: 'sleeping', valueClass: 'A' }));

function rowOf(id: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.dataset['id'] = String(id);
  const link = Object.assign(document.createElement('a'), { href: `/contacts/${id}`, textContent: `Client ${id}` });
  const name = Object.assign(document.createElement('td'), { className: 'name' });
  name.append(link);
  row.append(name);
  for (let cell = 0; cell < CELLS; cell++) {
    row.append(Object.assign(document.createElement('td'), { textContent: `cell ${id}-${cell}` }));
  }
  return row;
}

let end = new AbortController();

const body = () => document.querySelector('tbody') as HTMLTableSectionElement;
const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

/** When everything of this frame has been done. */
async function afterFrame(): Promise<void> {
  await frame();
  await new Promise<void>((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done();
    port2.postMessage(undefined);
  });
}

function build(rows: number): void {
  history.replaceState({}, '', '/list');
  const style = document.createElement('style');
  style.textContent = `body { margin: 0; font: 14px sans-serif } table { border-collapse: collapse; width: 1200px } td { border: 1px solid silver; padding: 4px 8px }`;
  const table = document.createElement('table');
  const section = table.createTBody();
  for (let id = 0; id < rows; id++) section.append(rowOf(id));
  document.body.replaceChildren(style, table);
  document.body.getBoundingClientRect();
}

function naive(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const look = markLook();
  for (const row of body().children) {
    const host = document.createElement('span');
    const root = host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [sheet];
    const box = Object.assign(document.createElement('span'), { style: 'margin-left: 6px' });
    box.dataset['theme'] = 'light';
    box.append(look({ client: { type: 'company', id: '1' }, status: 'sleeping', valueClass: 'A' }));
    root.append(box);
    row.firstElementChild?.append(host);
  }
}

function start(): void {
  end = new AbortController();
  const tools = { adapter, ask: ask as Ask, hear: () => undefined, life: lifetime(() => true) };
  new MarksOfFrame(tools, { look: markLook(), css: styles, mode: 'closed' }, end.signal).begin('en');
}

function relayout(): number {
  const table = document.querySelector('table') as HTMLTableElement;
  const from = performance.now();
  for (let turn = 0; turn < 5; turn++) {
    table.style.width = `${1190 - turn}px`;
    document.body.getBoundingClientRect();
  }
  const took = performance.now() - from;
  table.style.width = '';
  return took;
}

async function longFrames(): Promise<number> {
  let long = 0;
  for (let top = 0; top < body().scrollHeight; top += 800) {
    const from = performance.now();
    scrollTo(0, top);
    await afterFrame();
    if (performance.now() - from > 50) long++;
  }
  scrollTo(0, 0);
  return long;
}

async function storm(): Promise<number> {
  const from = performance.now();
  const rows = body().children;
  for (let step = 0; step < 200; step++) {
    for (let row = 0; row < 10; row++) body().append(rowOf(10_000 + step * 10 + row));
    for (let row = 0; row < 50; row++) (rows[row] as HTMLElement).className = `row a${step}`;
    for (let row = 0; row < 20; row++) (rows[row]?.lastElementChild?.firstChild as Text).data = `t${step}`;
    await Promise.resolve();
  }
  await afterFrame();
  return performance.now() - from;
}

async function navigate(): Promise<void> {
  history.pushState({}, '', '/other');
  document.body.replaceChildren('Another page');
  await afterFrame();
  build(200);
  history.pushState({}, '', '/list');
  for (let wait = 0; wait < 5; wait++) await afterFrame();
}

async function clicks(count: number): Promise<readonly number[]> {
  const times: number[] = [];
  for (let click = 0; click < count; click++) {
    scrollTo(0, (click * 1900) % body().scrollHeight);
    await frame();
    const from = performance.now();
    document.elementFromPoint(300, 300)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await afterFrame();
    times.push(performance.now() - from);
  }
  return times;
}

globalThis.marksPage = {
  build,
  naive,
  start,
  relayout,
  longFrames,
  storm,
  navigate,
  clicks,
  stop: () => end.abort(),
  count: () => [...document.querySelectorAll('td.name > *')].filter(({ localName }) => localName.includes('-')).length,
  frames: async (count) => {
    for (let wait = 0; wait < count; wait++) await afterFrame();
  },
};
