import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { type Answer, Finder } from '../../components/popup/finder/Finder';
import type { Day } from '../../lib/domain/day';
import { type FoundNames, NameSearch } from '../../lib/domain/finding/nameSearch';
import type { WakeUpList, WakeUpRow } from '../../lib/domain/wakeUpList';
import { keptNames, presentNames } from '../../lib/store/day/names';
import { whyOf } from '../../lib/store/day/whyOf';

interface FinderGround {
  readonly today: Day;
  /** The client to speak of at once. */
  readonly row: WakeUpRow | undefined;
  readonly list: ReadonlySignal<WakeUpList | null>;
  readonly onOpen: (client: Pick<WakeUpRow, 'site' | 'path'>) => void;
  readonly onClose: () => void;
}

/** The search over the whole base, and why a client stands where he stands. */
export function finderOf({ today, row, list, onOpen, onClose }: FinderGround): () => ComponentChildren {
  const text = signal('');
  const found = signal<FoundNames>({ rows: [], total: 0 });
  const isLoading = signal(row === undefined);
  const answer = signal<Answer | undefined>(undefined);
  const stopper = new AbortController();
  let search = new NameSearch();
  const look = () => {
    found.value = search.find(text.value);
  };
  const ask = async (key: string) => {
    if (list.value) answer.value = await whyOf(key, list.value, { today });
  };
  const load = async () => {
    for (const { keys, names } of await keptNames()) search.add(keys, names);
    look();
    isLoading.value = search.size === 0;
    search = await presentSearch(stopper.signal, search);
    isLoading.value = false;
    look();
  };
  if (row) void ask(row.key);
  else void load();
  return () => (
    <Finder
      today={today}
      text={text.value}
      found={found.value}
      isLoading={isLoading.value}
      answer={answer.value}
      onText={(typed) => {
        text.value = typed;
        look();
      }}
      onAsk={(key) => void ask(key)}
      onBack={() => {
        if (row) onClose();
        answer.value = undefined;
      }}
      onOpen={onOpen}
      onClose={() => {
        stopper.abort();
        onClose();
      }}
    />
  );
}

/** The names as they are now; what was kept is of the last list, and serves until all pages are there. */
async function presentSearch(signal: AbortSignal, kept: NameSearch): Promise<NameSearch> {
  const search = new NameSearch();
  for await (const { keys, names } of presentNames()) {
    if (signal.aborted) return kept;
    search.add(keys, names);
  }
  return search;
}
