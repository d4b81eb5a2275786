import { useState } from 'preact/hooks';
import type { Day } from '../../lib/domain/day';
import type { ImportChoice } from '../../lib/domain/importing/importChoice';
import type { DryRun } from '../../lib/domain/importing/importRun';
import {
  import_clients,
  import_completes,
  import_known,
  import_new,
  import_not_doubled,
  import_not_won,
  import_period,
  import_purchases,
  import_refused,
  import_refused_first,
  import_refused_save,
  import_refused_show,
  import_result,
  import_row,
  import_same_day,
  import_why,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatDay } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { ImportNamesakes } from './ImportNamesakes';
import { refusalText } from './importText';
import type { ImportEvents } from './importView';

interface ImportResultProps extends Pick<ImportEvents, 'onSaveRefused' | 'onChoose'> {
  readonly result: DryRun;
  readonly choice: Pick<ImportChoice, 'namesakes'>;
  readonly today: Day;
}

const counted = (n: number) => ({ n, shown: formatNumber(n) });

/** What an import would do, before anything is written. */
export function ImportResult({ result, choice, today, onSaveRefused, onChoose }: ImportResultProps) {
  const { clients, newClients, purchases, newPurchases, sameDay, refused, notWon, completed, firstDay, lastDay } =
    result;
  return (
    <section class="card" aria-label={import_result()}>
      <h3>{import_result()}</h3>
      <dl class="kpis">
        <Figure name={import_clients()} value={clients} more={import_new(counted(newClients))} />
        <Figure name={import_purchases()} value={purchases} more={import_same_day({ shown: formatNumber(sameDay) })} />
        <Figure name={import_known()} value={purchases - newPurchases} more={import_not_doubled()} />
        <Figure name={import_refused()} value={refused} more={undefined} />
      </dl>
      <p class="muted">
        {firstDay &&
          lastDay &&
          `${import_period({ from: formatDay(firstDay, today), to: formatDay(lastDay, today) })} `}
        {notWon > 0 && `${import_not_won(counted(notWon))} `}
        {completed > 0 && import_completes(counted(completed))}
      </p>
      {(result.namesakes > 0 || choice.namesakes === 'two') && (
        <ImportNamesakes result={result} choice={choice} onChoose={onChoose} />
      )}
      {refused > 0 && <Refused result={result} onSaveRefused={onSaveRefused} />}
    </section>
  );
}

function Figure({
  name,
  value,
  more,
}: {
  readonly name: string;
  readonly value: number;
  readonly more: string | undefined;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{formatNumber(value)}</strong>
        {more && <small>{more}</small>}
      </dd>
    </div>
  );
}

function Refused({ result, onSaveRefused }: Pick<ImportResultProps, 'result' | 'onSaveRefused'>) {
  const [isOpen, open] = useState(false);
  const { refusedBy, refusedRows, refused } = result;
  const reasons = Object.entries(refusedBy).sort(([, one], [, other]) => other - one);
  return (
    <>
      <ul class="reasons">
        {reasons.map(([why, n]) => (
          <li key={why}>
            {formatNumber(n)} — {refusalText(why as keyof typeof refusedBy)}
          </li>
        ))}
      </ul>
      <div class="acts">
        <button type="button" class="btn plain small" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {import_refused_show()}
        </button>
        <Button size="small" onPress={onSaveRefused}>
          {import_refused_save()}
        </Button>
      </div>
      {isOpen && (
        <table class="grid refused">
          <thead>
            <tr>
              <th scope="col" class="r">
                {import_row()}
              </th>
              <th scope="col">{import_why()}</th>
            </tr>
          </thead>
          <tbody>
            {refusedRows.map(({ row, why }) => (
              <tr key={row}>
                <td class="r">{formatNumber(row)}</td>
                <td>{refusalText(why)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isOpen && refused > refusedRows.length && (
        <p class="muted">{import_refused_first({ shown: formatNumber(refusedRows.length) })}</p>
      )}
    </>
  );
}
