import type { ReportTable } from './reportTable';

/** The numbers themselves: what a chart is drawn of, and what is not drawn at all. */
export function DataTable({ table }: { readonly table: ReportTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls a long table too
    <div class="scroll" tabIndex={0}>
      <table class="grid">
        <caption class="unseen">{table.name}</caption>
        <thead>
          <tr>
            {table.columns.map(({ head, isNumber }) => (
              <th key={head} scope="col" class={isNumber ? 'r' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map(({ text }) => text).join('\n')}>
              {row.map(({ text, shown }, i) => (
                <td key={table.columns[i]?.head} class={table.columns[i]?.isNumber ? 'r' : undefined}>
                  {shown ?? text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
