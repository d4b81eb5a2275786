import type { RuledBase } from '../../../lib/domain/bulk/rulePreview';
import {
  classes_class,
  classes_clients,
  classes_none,
  classes_preview,
  number_setting,
  sim_clients,
  sim_closed,
  sim_counting,
  sim_empty,
  sim_from_to,
  sim_unsaved,
} from '../../../lib/locales/messages/messages';
import { ClassChip } from '../../ClassChip';
import { formatNumber } from '../../formatNumber';
import { formatPercent } from '../../formatPercent';
import { NumberHelp } from '../../NumberHelp';
import { type SimulatorView, simulatedBase } from '../simulator/simulatorView';
import type { RulesForm } from '../useRulesForm';

interface ClassSharesProps {
  readonly view: SimulatorView;
  readonly form: RulesForm;
}

const CLASSES = ['A', 'B', 'C', 'none'] as const;

/** How many clients each class would have, by the rules being typed. */
export function ClassShares({ view, form }: ClassSharesProps) {
  const base = simulatedBase(view);
  const { changes, wrong } = form.draft;
  const isTried = changes.length > 0 && wrong === 0;
  const clients = base && sim_clients({ n: base.clients });
  return (
    <section class="card" aria-label={classes_preview()} aria-busy={view.kind === 'counting'}>
      <div class="cardhead">
        <h3>{classes_preview()}</h3>
        <NumberHelp name={classes_preview()} topic="rules">
          {number_setting({ part: 'classes' })}
        </NumberHelp>
        <span class="faint" role="status">
          {view.kind === 'counting' ? sim_counting() : clients && (isTried ? sim_unsaved({ clients }) : clients)}
        </span>
      </div>
      {view.kind === 'closed' && <p class="muted">{sim_closed()}</p>}
      {view.kind === 'empty' && <p class="muted">{sim_empty()}</p>}
      {base && <Shares before={base.before} after={isTried ? base.after : base.before} clients={base.clients} />}
    </section>
  );
}

interface SharesProps {
  readonly before: RuledBase;
  readonly after: RuledBase;
  readonly clients: number;
}

function Shares({ before, after, clients }: SharesProps) {
  const shown = CLASSES.filter((name) => name !== 'none' || after.classes.none > 0 || before.classes.none > 0);
  return (
    <table class="grid shares">
      <thead>
        <tr>
          <th scope="col">{classes_class()}</th>
          <th scope="col" class="r">
            {classes_clients()}
          </th>
          <th scope="col" class="r">
            %
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {shown.map((name) => (
          <tr key={name}>
            <td>{name === 'none' ? classes_none() : <ClassChip value={name} />}</td>
            <td class="r">{fromTo(before.classes[name], after.classes[name])}</td>
            <td class="r">{formatPercent((after.classes[name] / clients) * 100)}</td>
            <td aria-hidden="true">
              <span class="share" style={{ inlineSize: `${(after.classes[name] / clients) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fromTo(before: number, after: number): string {
  const to = formatNumber(after);
  return before === after ? to : sim_from_to({ from: formatNumber(before), to });
}
