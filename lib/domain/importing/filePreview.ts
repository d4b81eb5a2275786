import type { ImportChoice } from './importChoice';

/** One column as the preview shows it. */
interface PreviewColumn {
  /** As the file writes it; empty where it has no name. */
  readonly name: string;
  /** The first of its values that is not empty. */
  readonly example: string;
}

/** A value that can be read in two ways, with both readings. */
export interface OpenQuestion<Answer extends string, Reading> {
  readonly text: string;
  readonly readings: readonly { readonly answer: Answer; readonly reading: Reading }[];
}

/** What was found in the beginning of a file, for the user to confirm. */
export interface FilePreview {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly format: 'csv' | 'xlsx';
  /** Sheets of a workbook, in its order; empty for text. */
  readonly sheets: readonly string[];
  readonly columns: readonly PreviewColumn[];
  /** At most 20 rows under the names. */
  readonly rows: readonly (readonly string[])[];
  /** Different values of the column of stages, most frequent first. */
  readonly stages: readonly string[];
  /** Set where the values leave open which number is the day; readings are days, `yyyy-MM-dd`. */
  readonly dayQuestion: OpenQuestion<'dmy' | 'mdy', string> | undefined;
  /** Set where the values leave open which sign is the decimal one; readings are minor units. */
  readonly decimalQuestion: OpenQuestion<',' | '.', number> | undefined;
  /** Guessed, or remembered from a file with the same names of columns. */
  readonly choice: ImportChoice;
}
