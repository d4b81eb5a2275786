import { dayOfText } from '../crm/text/date';
import { inferFormats } from '../crm/text/inferFormats';
import { moneyOfText } from '../crm/text/money';
import type { Day } from '../domain/day';
import type { FilePreview, OpenQuestion } from '../domain/importing/filePreview';
import type { ImportChoice, PlaceChoice, RowChoice } from '../domain/importing/importChoice';
import { ImportProblem } from '../domain/importing/importProblem';
import { type Cell, textOf } from './cell';
import { guessColumns } from './guessColumns';
import { openTable } from './openTable';
import { dayTexts } from './readDay';
import { columnOf, type Sample, sampleOf } from './sample';
import { isWonStage } from './wonStage';

/** What the user has said so far; what he has not is guessed. */
export type Wanted = Partial<ImportChoice> & PlaceChoice;

const SHOWN_ROWS = 20;
const MOST_STAGES = 60;
const LONGEST_SHOWN = 200;

/** Reads the beginning of a file and guesses what the user has not said. Throws `ImportProblem`. */
export async function preview(file: File, wanted: Wanted, today: Day): Promise<FilePreview> {
  const open = await openTable(file);
  const { encoding, separator, sheet } = { ...open.guessed, ...defined(wanted) };
  const { batches } = await open.table({ encoding, separator, sheet });
  const sample = await sampleOf(batches, wanted.headerAfter);
  if (sample.rows.length === 0 && open.sheets.length < 2) throw new ImportProblem('empty');
  const rowChoice = choiceOfRows(sample, wanted);
  const proven = provenIn(sample, rowChoice);
  const choice: ImportChoice = {
    ...placeOf(wanted),
    encoding,
    separator,
    sheet,
    headerAfter: sample.headerAfter,
    ...rowChoice,
  };
  const cellsOf = (kind: 'date' | 'amount' | 'stage') => cellsOfKind(sample, choice, kind);
  return {
    name: file.name,
    size: file.size,
    format: open.format,
    sheets: open.sheets,
    columns: sample.names.map((name, i) => ({ name: shown(name), example: exampleOf(columnOf(sample.rows, i)) })),
    rows: sample.rows.slice(0, SHOWN_ROWS).map((row) => sample.names.map((_, i) => shown(textOf(row[i])))),
    stages: stagesIn(cellsOf('stage')),
    dayQuestion: dayQuestion(dayTexts(cellsOf('date')), today, proven.dayOrder),
    decimalQuestion: decimalQuestion(cellsOf('amount'), choice.currency, proven.decimal),
    choice,
  };
}

function defined(wanted: Wanted): Partial<ImportChoice> {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
}

function placeOf({ site, source, clientType, holdsAll, namesakes }: Wanted): PlaceChoice {
  return { site, source, clientType, holdsAll, namesakes };
}

function choiceOfRows(sample: Sample, wanted: Wanted): RowChoice {
  const guessed = () =>
    guessColumns(
      sample.names,
      sample.names.map((_, i) => columnOf(sample.rows, i).map(textOf)),
    );
  const columns = wanted.columns?.length === sample.names.length ? wanted.columns : guessed();
  const stages = stagesIn(cellsOfKind(sample, { columns }, 'stage'));
  const known = { columns, currency: wanted.currency };
  const proven = provenIn(sample, known);
  return {
    ...known,
    dayOrder: wanted.dayOrder ?? proven.dayOrder,
    decimal: wanted.decimal ?? proven.decimal,
    wonStages: wanted.wonStages ?? stages.filter(isWonStage),
    repeats: wanted.repeats ?? 'refuse',
  };
}

/** What the values themselves prove. */
function provenIn(
  sample: Sample,
  { columns, currency }: Pick<RowChoice, 'columns' | 'currency'>,
): Pick<RowChoice, 'dayOrder' | 'decimal'> {
  const texts = (kind: 'date' | 'amount') => dayTexts(cellsOfKind(sample, { columns }, kind));
  const said = { dayOrder: undefined, decimal: undefined, currency };
  const { formats } = inferFormats(said, texts('date'), texts('amount'));
  const { dayOrder, decimal } = formats;
  return { dayOrder: dayOrder === 'ymd' ? undefined : dayOrder, decimal };
}

function cellsOfKind(
  { rows }: Sample,
  { columns }: Pick<RowChoice, 'columns'>,
  kind: RowChoice['columns'][number],
): readonly Cell[] {
  const index = columns.indexOf(kind);
  return index < 0 ? [] : columnOf(rows, index);
}

function stagesIn(cells: readonly Cell[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const stage = shown(textOf(cell));
    counts.set(stage, (counts.get(stage) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([stage]) => stage);
  return byCount.slice(0, MOST_STAGES);
}

function dayQuestion(texts: readonly string[], today: Day, proven: RowChoice['dayOrder']): FilePreview['dayQuestion'] {
  if (proven !== undefined) return undefined;
  return firstOpen(texts, (text): OpenQuestion<'dmy' | 'mdy', string> | undefined => {
    if (dayOfText(text, { today, dayOrder: undefined }).kind !== 'ambiguous') return undefined;
    const readings = (['dmy', 'mdy'] as const).flatMap((answer) => {
      const day = dayOfText(text, { today, dayOrder: answer });
      return day.kind === 'value' ? [{ answer, reading: day.value }] : [];
    });
    return { text, readings };
  });
}

function decimalQuestion(
  cells: readonly Cell[],
  currency: string | undefined,
  proven: RowChoice['decimal'],
): FilePreview['decimalQuestion'] {
  if (proven !== undefined) return undefined;
  return firstOpen(dayTexts(cells), (text): OpenQuestion<',' | '.', number> | undefined => {
    if (moneyOfText(text, { decimal: undefined, currency }).kind !== 'ambiguous') return undefined;
    const readings = ([',', '.'] as const).flatMap((answer) => {
      const sum = moneyOfText(text, { decimal: answer, currency });
      return sum.kind === 'value' ? [{ answer, reading: sum.value.minor }] : [];
    });
    return { text, readings };
  });
}

function firstOpen<T>(texts: readonly string[], questionOf: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const question = questionOf(text);
    if (question) return question;
  }
  return undefined;
}

function exampleOf(cells: readonly Cell[]): string {
  return shown(cells.map(textOf).find((text) => text !== '') ?? '');
}

function shown(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
