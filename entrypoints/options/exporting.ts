import { type ReadonlySignal, signal } from '@preact/signals';
import type { ExportEvents, ExportView, Separator } from '../../components/options/exports/exportView';
import { saveFile } from '../../components/saveFile';
import { audienceOf, type Cabinet } from '../../lib/domain/exporting/audience';
import type { ClientLine, LineFilter } from '../../lib/domain/exporting/clientLine';
import { changedItem } from '../../lib/store/changes';
import { audienceCandidates } from '../../lib/store/clientData/audience';
import { clientLines } from '../../lib/store/clientData/exported';
import { keepsContactsItem } from '../../lib/store/identity/contactSecret';
import { inventory } from '../../lib/store/inventory';
import { momentOf } from '../../lib/store/moment';
import { exportFileName, lineWords } from './exportWords';

export interface Exporting {
  readonly view: ReadonlySignal<ExportView>;
  readonly events: ExportEvents;
}

type Pages = AsyncGenerator<readonly ClientLine[], void>;

/** Tables of clients, and audiences of those who agreed. What writes files is brought when one is wanted. */
export function followExporting(): Exporting {
  const view = signal<ExportView>({ state: { kind: 'idle' }, audience: undefined });
  const show = (state: ExportView['state']) => {
    view.value = { ...view.value, state };
  };
  let last = new AbortController();

  async function write(filter: LineFilter, ending: string, toFile: (pages: Pages) => Promise<Blob>): Promise<void> {
    last = new AbortController();
    const { signal: mine } = last;
    const { today } = momentOf(new Date());
    try {
      const { clients } = await inventory();
      show({ kind: 'writing', done: 0, clients });
      let taken = 0;
      const lines = clientLines(filter, today, mine, (done) => show({ kind: 'writing', done, clients }));
      const file = await toFile(
        counted(lines, (more) => {
          taken += more;
        }),
      );
      if (mine.aborted) return show({ kind: 'idle' });
      if (taken === 0) return show({ kind: 'none' });
      saveFile(file, `${exportFileName()} ${today}.${ending}`);
      show({ kind: 'done', clients: taken });
    } catch (error) {
      show({ kind: 'failed', why: error instanceof Error ? error.message : '' });
    }
  }

  async function csv(filter: LineFilter, separator: Separator): Promise<void> {
    const { clientsCsv } = await import('../../lib/exporting/clientsCsv');
    await write(filter, 'csv', (pages) => clientsCsv(pages, lineWords(), separator));
  }

  async function xlsx(filter: LineFilter): Promise<void> {
    const { clientsXlsx } = await import('../../lib/exporting/clientsXlsx');
    await write(filter, 'xlsx', (pages) => clientsXlsx(pages, lineWords(), exportFileName()));
  }

  async function count(): Promise<void> {
    const audience = (await keepsContactsItem.getValue())
      ? audienceOf(await audienceCandidates(momentOf(new Date()).today), 'yandex').counts
      : ('notKept' as const);
    view.value = { ...view.value, audience };
  }

  async function audience(cabinet: Cabinet): Promise<void> {
    const { audienceFiles } = await import('../../lib/exporting/audienceFiles');
    const files = await audienceFiles(
      audienceOf(await audienceCandidates(momentOf(new Date()).today), cabinet),
      cabinet,
    );
    for (const { of, text } of files) {
      saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${cabinet}${of === 'all' ? '' : `-${of}`}.csv`);
    }
  }

  changedItem.watch(() => void count().catch(() => undefined));
  keepsContactsItem.watch(() => void count().catch(() => undefined));
  void count().catch(() => undefined);

  const events: ExportEvents = {
    onCsv: (filter, separator) => void csv(filter, separator),
    onXlsx: (filter) => void xlsx(filter),
    onStop: () => last.abort(),
    onAudience: (cabinet) => void audience(cabinet),
  };
  return { view, events };
}

async function* counted(pages: Pages, onTaken: (lines: number) => void): Pages {
  for await (const page of pages) {
    onTaken(page.length);
    yield page;
  }
}
