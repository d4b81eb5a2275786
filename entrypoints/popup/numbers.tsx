import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Numbers } from '../../components/popup/numbers/Numbers';
import type { Rules } from '../../lib/domain/rules';
import type { WakeUpList } from '../../lib/domain/wakeUpList';

interface NumbersGround {
  readonly list: ReadonlySignal<WakeUpList | null>;
  readonly rules: ReadonlySignal<Rules>;
  /** True while the calls of this list are shown by manager. */
  readonly isByOwner: (list: WakeUpList) => boolean;
  readonly onClose: () => void;
}

/** What the numbers of the list are; they follow the list while it is read. */
export function numbersOf({ list, rules, isByOwner, onClose }: NumbersGround): () => ComponentChildren {
  return () =>
    list.value && (
      <Numbers
        list={list.value}
        chance={rules.value.returnChance}
        isByOwner={isByOwner(list.value)}
        onClose={onClose}
      />
    );
}
