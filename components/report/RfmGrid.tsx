import type { Rfm } from '../../lib/domain/report/rfmCells';
import {
  report_rfm,
  report_rfm_frequency,
  report_rfm_money,
  report_rfm_recency,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { formatPercent } from '../formatPercent';

const SCORES = ['3', '2', '1'] as const;
/** Shades of a cell; the fullest is the greatest cell of its row's colour. */
const SHADES = 5;

/** Rows by recency, columns by frequency and money; with few clients recency alone. */
export function RfmGrid({ rfm }: { readonly rfm: Rfm }) {
  return rfm.meaning === 'recencyOnly' ? <Recency rfm={rfm} /> : <Cells rfm={rfm} />;
}

function Cells({ rfm: { cells, clients } }: { readonly rfm: Rfm }) {
  const most = Math.max(1, ...Object.values(cells));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a wide table too
    <div class="scroll" tabIndex={0}>
      <table class="rfm">
        <caption class="unseen">{report_rfm()}</caption>
        <thead>
          <tr>
            <td />
            {SCORES.map((frequency) => (
              <th key={frequency} scope="colgroup" colSpan={SCORES.length}>
                {report_rfm_frequency({ score: frequency })}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {SCORES.flatMap((frequency) =>
              SCORES.map((money) => (
                <th key={frequency + money} scope="col">
                  {report_rfm_money({ score: money })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {SCORES.map((recency) => (
            <tr key={recency}>
              <th scope="row">{report_rfm_recency({ score: recency })}</th>
              {SCORES.flatMap((frequency) =>
                SCORES.map((money) => (
                  <Cell
                    key={frequency + money}
                    recency={recency}
                    count={cells[recency + frequency + money] ?? 0}
                    of={clients}
                    most={most}
                  />
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Recency({ rfm: { cells, clients } }: { readonly rfm: Rfm }) {
  const counts = SCORES.map((recency) =>
    Object.entries(cells).reduce((sum, [cell, count]) => (cell.startsWith(recency) ? sum + count : sum), 0),
  );
  return (
    <table class="rfm">
      <caption class="unseen">{report_rfm()}</caption>
      <tbody>
        {SCORES.map((recency, i) => (
          <tr key={recency}>
            <th scope="row">{report_rfm_recency({ score: recency })}</th>
            <Cell recency={recency} count={counts[i] as number} of={clients} most={Math.max(1, ...counts)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly recency: (typeof SCORES)[number];
  readonly count: number;
  readonly of: number;
  readonly most: number;
}

function Cell({ recency, count, of, most }: CellProps) {
  return (
    <td class={`recency-${recency} shade-${Math.ceil((count / most) * SHADES)}`}>
      <b>{formatNumber(count)}</b>
      <small>{formatPercent(of > 0 ? (100 * count) / of : 0)}</small>
    </td>
  );
}
