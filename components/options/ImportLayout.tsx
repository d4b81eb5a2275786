import type { FilePreview } from '../../lib/domain/importing/filePreview';
import { encodings, separators } from '../../lib/domain/importing/importChoice';
import { import_encoding, import_header, import_separator, import_sheet } from '../../lib/locales/messages/messages';
import { Choice, type ChoiceProps } from './Choice';
import { encodingNames, separatorNames } from './importText';
import type { ImportEvents } from './importView';

interface ImportLayoutProps extends Pick<ImportEvents, 'onChoose'> {
  readonly preview: FilePreview;
}

/** Rows among which the names of the columns may stand. */
const HEADER_WITHIN = 20;

/** How the file becomes a table: what was found, to be corrected. */
export function ImportLayout({ preview, onChoose }: ImportLayoutProps) {
  const { choice, format, sheets } = preview;
  const rows = Array.from({ length: Math.max(HEADER_WITHIN, choice.headerAfter + 1) }, (_, i) => String(i));
  return (
    <div class="layout">
      {format === 'csv' && (
        <>
          <Labelled
            id="import-encoding"
            label={import_encoding()}
            value={choice.encoding}
            choices={encodings.map((value) => ({ value, label: encodingNames[value] }))}
            onChoose={(encoding) => onChoose({ encoding })}
          />
          <Labelled
            id="import-separator"
            label={import_separator()}
            value={choice.separator}
            choices={separators.map((value) => ({ value, label: separatorNames[value]() }))}
            onChoose={(separator) => onChoose({ separator })}
          />
        </>
      )}
      {sheets.length > 0 && (
        <Labelled
          id="import-sheet"
          label={import_sheet()}
          value={choice.sheet ?? ''}
          choices={sheets.map((value) => ({ value, label: value }))}
          onChoose={(sheet) => onChoose({ sheet })}
        />
      )}
      <Labelled
        id="import-header"
        label={import_header()}
        value={String(choice.headerAfter)}
        choices={rows.map((value) => ({ value, label: String(Number(value) + 1) }))}
        onChoose={(value) => onChoose({ headerAfter: Number(value) })}
      />
    </div>
  );
}

function Labelled<Value extends string>(props: ChoiceProps<Value> & { readonly id: string }) {
  return (
    <span>
      <label for={props.id}>{props.label}</label>
      <Choice {...props} />
    </span>
  );
}
