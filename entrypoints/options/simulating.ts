import { type ReadonlySignal, signal } from '@preact/signals';
import type { OptionsPage } from '../../components/options/optionsView';
import {
  type SimulatorEvents,
  type SimulatorView,
  simulatedBase,
} from '../../components/options/simulator/simulatorView';
import type { Day } from '../../lib/domain/day';
import type { Rules } from '../../lib/domain/rules';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { type Previewing, startPreviewing } from './previewing';

export interface FollowedSimulating {
  readonly view: ReadonlySignal<SimulatorView>;
  readonly events: SimulatorEvents;
}

/** Pages on which rules are tried. */
const PAGES: readonly OptionsPage[] = ['cycles', 'classes', 'policy'];
/** So long nothing is typed before the base is asked. */
const PAUSE_MS = 150;
const CHANGED_PAUSE_MS = 2_000;

/** Tries what is typed on the whole base, in a worker that lives while one of its pages is open. */
export function followSimulating(
  page: ReadonlySignal<OptionsPage>,
  saved: ReadonlySignal<Rules>,
  today: Day,
): FollowedSimulating {
  const view = signal<SimulatorView>({ kind: 'counting', last: undefined });
  let previewing: Previewing | undefined;
  let tried: Rules | undefined;
  let planned: ReturnType<typeof setTimeout> | undefined;
  /** Raised by each question: an answer to an earlier one is not shown. */
  let asked = 0;

  async function count(question: number): Promise<void> {
    if (!PAGES.includes(page.value)) return;
    if (!(await isStored())) return show(question, { kind: 'empty' });
    previewing ??= startPreviewing();
    const inForce = saved.value;
    const base = await previewing.preview({ inForce, tried: tried ?? inForce, today });
    if (!base) return show(question, { kind: 'closed' });
    show(question, base.clients > 0 ? { kind: 'counted', base } : { kind: 'empty' });
  }

  function show(question: number, answer: SimulatorView): void {
    if (question === asked) view.value = answer;
  }

  function countIn(ms: number): void {
    const question = ++asked;
    clearTimeout(planned);
    planned = setTimeout(() => {
      planned = undefined;
      view.value = { kind: 'counting', last: simulatedBase(view.value) };
      void count(question);
    }, ms);
  }

  page.subscribe((opened) => {
    if (PAGES.includes(opened)) return countIn(0);
    asked++;
    previewing?.end();
    previewing = undefined;
  });
  saved.subscribe(() => countIn(PAUSE_MS));
  // A base that is being read changes all the time: it is looked at now and then.
  changedItem.watch(() => {
    if (planned === undefined) countIn(CHANGED_PAUSE_MS);
  });
  return {
    view,
    events: {
      onTry: (rules) => {
        tried = rules;
        // What was counted is not what is typed now.
        if (view.value.kind === 'counted') view.value = { kind: 'counting', last: view.value.base };
        countIn(PAUSE_MS);
      },
    },
  };
}
