import { type ReadonlySignal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { FileRefusal, TaughtEvents, TaughtView } from '../../components/options/taughtView';
import { saveFile } from '../../components/saveFile';
import { sendMessage } from '../../lib/bridge/messages';
import { TAUGHT_PREFIX, type TaughtAdapter } from '../../lib/domain/taught/taught';
import { taughtFile } from '../../lib/domain/taught/taughtFile';
import type { Site } from '../../lib/store/settings';
import { taughtItem } from '../../lib/store/taught';

/** What the options know of CRMs the user has shown. */
export interface TaughtState {
  readonly crms: ReadonlySignal<Readonly<Record<string, TaughtAdapter>>>;
  readonly view: (sites: readonly Site[]) => TaughtView;
  readonly events: TaughtEvents;
}

interface Removed {
  readonly taught: TaughtAdapter;
  readonly sites: readonly string[];
}

export async function followTaught(): Promise<TaughtState> {
  const crms = await follow(taughtItem);
  const removed = signal<Removed | undefined>(undefined);
  const imported = signal<TaughtView['imported']>({ kind: 'none' });
  const events: TaughtEvents = {
    onExport: (id) => {
      const taught = crms.value[id];
      if (taught) saveTaught(taught);
    },
    onRename: (id, title) => void sendMessage('renameTaught', { id, title }),
    onRemove: async (id) => {
      const { removed: taught, sites } = await sendMessage('removeTaught', { id });
      removed.value = taught && { taught, sites };
    },
    onRestore: () => {
      if (removed.value) void sendMessage('restoreTaught', removed.value);
      removed.value = undefined;
    },
    onImport: async (text, origin) => {
      imported.value = await taken(text, origin);
    },
    onUse: (origin, id) => void sendMessage('useTaught', { origin, id }),
  };
  const view = (sites: readonly Site[]): TaughtView => ({
    crms: Object.values(crms.value).map((taught) => rowOf(taught, sites)),
    origins: sites.map(({ origin }) => origin),
    removed: removed.value?.taught.title,
    imported: imported.value,
  });
  return { crms, view, events };
}

function rowOf({ id, title, pages, checkedOn }: TaughtAdapter, sites: readonly Site[]): TaughtView['crms'][number] {
  const read = sites.filter(({ adapter }) => adapter === TAUGHT_PREFIX + id);
  const checkedPages = Math.min(...pages.map((page) => page.checkedPages));
  return { id, title, checkedPages, checkedOn, sites: read.map(({ origin }) => origin) };
}

const REFUSALS: readonly FileRefusal[] = ['tooLarge', 'notOurs', 'newerVersion', 'damaged', 'tooMany'];

/** What is too long to be sent is too long to be read. */
async function taken(text: string, origin: string | undefined): Promise<TaughtView['imported']> {
  const answer = await sendMessage('importTaught', { text, origin }).catch(() => ({ refused: 'tooLarge' }));
  if ('id' in answer) return { kind: 'done' };
  return { kind: 'refused', why: REFUSALS.find((why) => why === answer.refused) ?? 'failed' };
}

function saveTaught(taught: TaughtAdapter): void {
  const name = taught.title.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 40) || 'crm';
  saveFile(new Blob([taughtFile(taught)], { type: 'application/json' }), `${name}.budilnik.json`);
}
