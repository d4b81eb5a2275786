import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { KeepEvents, KeepView } from '../../components/options/keep/keepView';
import { sendMessage } from '../../lib/bridge/messages';
import type { Retention } from '../../lib/domain/retention';
import { momentOf } from '../../lib/store/moment';
import { foreseeRetention } from '../../lib/store/retention/retention';
import { retentionItem } from '../../lib/store/retention/retentionItem';

export interface Keeping {
  readonly view: ReadonlySignal<KeepView>;
  readonly events: KeepEvents;
}

/** How long things are kept; what a choice would take is counted before it can be saved. */
export async function followKeeping(): Promise<Keeping> {
  const saved = await follow(retentionItem);
  const foreseen = signal<KeepView['foreseen']>({ kind: 'none' });
  let last = new AbortController();

  async function foresee(retention: Retention): Promise<void> {
    last.abort();
    last = new AbortController();
    const { signal: mine } = last;
    foreseen.value = { kind: 'counting' };
    try {
      const counts = await foreseeRetention(retention, momentOf(new Date()).today, mine);
      if (!mine.aborted) foreseen.value = { kind: 'counted', retention, counts };
    } catch (error) {
      foreseen.value = { kind: 'failed', why: error instanceof Error ? error.message : '' };
    }
  }

  async function save(retention: Retention): Promise<void> {
    const answer = await sendMessage('keepFor', retention).catch((error: unknown) => ({ refused: String(error) }));
    foreseen.value = answer === 'saved' ? { kind: 'saved' } : { kind: 'failed', why: answer.refused };
  }

  return {
    view: computed(() => ({ saved: saved.value, foreseen: foreseen.value })),
    events: {
      onForesee: (retention) => void foresee(retention),
      onSave: (retention) => void save(retention),
    },
  };
}
