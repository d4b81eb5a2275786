import { contactPolicyOf } from '../../../lib/domain/contactPolicy';
import type { Day } from '../../../lib/domain/day';
import {
  number_setting,
  sim_capacity_enough,
  sim_capacity_short,
  sim_clients,
  sim_closed,
  sim_counting,
  sim_empty,
  sim_from_to,
  sim_new,
  sim_now,
  sim_same,
  sim_then,
  sim_title,
  sim_title_now,
  sim_unsaved,
  sim_wrong,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import { NumberHelp } from '../../NumberHelp';
import type { RulesForm } from '../useRulesForm';
import { ChangedClients } from './ChangedClients';
import { Examples } from './Examples';
import { StatusBar } from './StatusBar';
import { type SimulatedBase, type SimulatorView, simulatedBase } from './simulatorView';

export interface SimulatorProps {
  readonly view: SimulatorView;
  readonly form: RulesForm;
  readonly today: Day;
}

/** What the rules being typed would make of the whole base and of three examples, before anything is saved. */
export function Simulator({ view, form, today }: SimulatorProps) {
  const { changes, wrong, rules } = form.draft;
  const isTried = changes.length > 0 && wrong === 0;
  const base = simulatedBase(view);
  const isCounting = view.kind === 'counting';
  return (
    <section class="card sim" aria-label={sim_title()} aria-busy={isCounting}>
      <div class="cardhead">
        <h3>{isTried ? sim_title() : sim_title_now()}</h3>
        <NumberHelp name={sim_title_now()} topic="rules">
          {number_setting({ part: 'simulator' })}
        </NumberHelp>
        <span class="faint" role="status">
          {isCounting ? sim_counting() : base && clientsText(base, isTried)}
        </span>
      </div>
      {wrong > 0 && (
        <Note tone="warn" icon={doubtfulIcon}>
          {sim_wrong()}
        </Note>
      )}
      {view.kind === 'closed' && (
        <Note tone="warn" icon={doubtfulIcon}>
          {sim_closed()}
        </Note>
      )}
      {view.kind === 'empty' && <p class="muted">{sim_empty()}</p>}
      {base && (
        <Effect base={base} isTried={isTried} isCounting={isCounting} capacity={contactPolicyOf(rules).capacity} />
      )}
      <Examples inForce={form.saved} tried={wrong > 0 ? form.saved : rules} today={today} />
    </section>
  );
}

function clientsText({ clients }: SimulatedBase, isTried: boolean): string {
  const text = sim_clients({ n: clients });
  return isTried ? sim_unsaved({ clients: text }) : text;
}

interface EffectProps {
  readonly base: SimulatedBase;
  readonly isTried: boolean;
  /** True while `base` is the answer before. */
  readonly isCounting: boolean;
  /** Calls a day; NaN while it is being typed. */
  readonly capacity: number;
}

function Effect({ base, isTried, isCounting, capacity }: EffectProps) {
  return (
    <>
      <div class="bars">
        <span class="muted">{sim_now()}</span>
        <StatusBar counts={base.before.counts} />
        {isTried && (
          <>
            <span>{sim_then()}</span>
            <StatusBar counts={base.after.counts} before={base.before.counts} />
          </>
        )}
      </div>
      <p class="muted">
        {sim_new({ amount: newText(base) })} {capacityText(base.after.newCallsADay, capacity)}
      </p>
      {isTried && base.changed > 0 && <ChangedClients base={base} />}
      {isTried && base.changed === 0 && !isCounting && <p class="muted">{sim_same()}</p>}
    </>
  );
}

function newText({ before, after }: SimulatedBase): string {
  const [from, to] = [before, after].map(({ newCallsADay: n }) => formatNumber(n, n < 10 ? 1 : 0)) as [string, string];
  return from === to ? to : sim_from_to({ from, to });
}

function capacityText(newCalls: number, capacity: number): string {
  if (!(capacity >= 1)) return '';
  return newCalls <= capacity ? sim_capacity_enough({ n: capacity }) : sim_capacity_short({ n: capacity });
}
