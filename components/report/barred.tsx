import type { ReportCell } from './reportTable';

/** A number with a bar of its share of the greatest one. */
export function barred(cell: ReportCell, share: number): ReportCell {
  return {
    ...cell,
    shown: (
      <span class="barred">
        <span class="hbar" aria-hidden="true">
          <i style={{ width: `${Math.round(100 * share)}%` }} />
        </span>
        {cell.text}
      </span>
    ),
  };
}
