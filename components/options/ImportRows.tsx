import type { FilePreview } from '../../lib/domain/importing/filePreview';
import { import_rows } from '../../lib/locales/messages/messages';

/** The first rows as the file has them; a wide table scrolls in its own frame, also by keyboard. */
export function ImportRows({ preview }: { readonly preview: FilePreview }) {
  const { columns, rows, choice } = preview;
  const isShown = (i: number) => choice.columns[i] !== 'contact';
  const shown = columns.map((column, i) => ({ ...column, i })).filter(({ i }) => isShown(i));
  return (
    <section class="card">
      <h3 id="import-rows">{import_rows()}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-labelledby="import-rows">
        <table class="grid rows">
          <thead>
            <tr>
              {shown.map(({ name, i }) => (
                <th key={i} scope="col">
                  {name || i + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {shown.map(({ i }) => (
                  <td key={i}>{row[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
