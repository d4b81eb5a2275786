import { type ReadonlySignal, signal } from '@preact/signals';
import type { FindEvents, FindView } from '../../components/options/data/findView';
import { saveFile } from '../../components/saveFile';
import { sendMessage } from '../../lib/bridge/messages';
import { changedItem } from '../../lib/store/changes';
import { clientFile } from '../../lib/store/clientData/file';
import { clientData } from '../../lib/store/clientData/read';
import { momentOf } from '../../lib/store/moment';
import { searching } from './searching';

export interface Finding {
  readonly view: ReadonlySignal<FindView>;
  readonly events: FindEvents;
}

const NOTHING: FindView = { text: '', found: undefined, shown: undefined, erasing: { kind: 'idle' } };

/** Looks for one client; what is shown of him follows what is stored. */
export function followFinding(): Finding {
  const view = signal<FindView>(NOTHING);
  const search = searching();
  const change = (part: Partial<FindView>) => {
    view.value = { ...view.value, ...part };
  };

  async function find(text: string): Promise<void> {
    change({ ...NOTHING, text, found: text.trim() === '' ? undefined : 'searching' });
    const found = await search(text);
    if (found) change({ found });
  }

  async function show(key: string): Promise<void> {
    const data = await clientData(key, momentOf(new Date()).today).catch(() => undefined);
    if (data) change({ shown: data.told });
    else await find(view.value.text);
  }

  async function save(): Promise<void> {
    const { shown } = view.value;
    const { today, instant } = momentOf(new Date());
    const data = shown && (await clientData(shown.key, today));
    if (data)
      saveFile(clientFile(data.told, data.rows, instant), `${fileName(data.told.name ?? data.told.client.id)}.json`);
  }

  async function erase(): Promise<void> {
    const { shown } = view.value;
    if (!shown) return;
    change({ erasing: { kind: 'erasing' } });
    const answer = await sendMessage('eraseClient', { key: shown.key }).catch((error: unknown) => ({
      refused: error instanceof Error ? error.message : '',
    }));
    if (typeof answer === 'object') return change({ erasing: { kind: 'failed', why: answer.refused } });
    change({ ...NOTHING, erasing: { kind: 'erased', name: shown.name ?? shown.client.id } });
  }

  changedItem.watch(() => {
    const { shown, erasing } = view.value;
    if (shown && erasing.kind === 'idle') void show(shown.key);
  });

  const events: FindEvents = {
    onFind: (text) => void find(text),
    onShow: (key) => void show(key),
    onClose: () => change({ shown: undefined, erasing: { kind: 'idle' } }),
    onSave: () => void save(),
    onAskErase: () => change({ erasing: { kind: 'asking' } }),
    onErase: () => void erase(),
    onKeep: () => change({ erasing: { kind: 'idle' } }),
  };
  return { view, events };
}

/** What file systems do not take in a name becomes a space. */
function fileName(name: string): string {
  return (
    name
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'client'
  );
}
