import type { Day } from '../../domain/day';
import type { DealTexts, RecordRef } from '../adapter';
import type { Doubt } from '../pageReading';
import { readDeal } from '../readDeal';
import { eachOnce } from '../readDeals';
import { currenciesOfMark } from '../text/currency';
import type { Formats } from '../text/formats';
import { type AddressReading, kindOf } from './address';
import { type Cell, readCells } from './cells';
import {
  amountColumn,
  type ChosenColumn,
  type Column,
  columnOfRole,
  columnsOf,
  dateColumn,
  stageColumn,
} from './columns';
import type { LinkedRecords } from './linkedRecords';
import type { FoundValue, Listing } from './reading';
import type { RowGroup } from './rowsOfPage';
import { type ChosenColumns, dealTextsOf, isSummaryRow, recordsOfRow } from './rowTexts';
import { type Section, sectionOf } from './section';
import { settledTexts } from './settled';
import { sourceOf } from './sources';
import { shownText } from './texts';
import { USED_FROM } from './threshold';
import { claimsOf, completenessOf } from './totals';
import type { RecordType } from './words/nouns';
import { nounOf } from './words/nouns';

/** What a list is read with. */
export interface ListingScan {
  readonly links: LinkedRecords;
  readonly formats: Formats;
  readonly today: Day;
  /** The client whose page it is; rows of other clients are not his. */
  readonly client: RecordRef | undefined;
  /** Type of the records of a list page, as its address says. */
  readonly pageType: RecordType | undefined;
  readonly groups: readonly RowGroup[];
  /** False where not the whole page was looked at. */
  readonly isWhole: boolean;
  readonly doubt: (doubt: Doubt) => void;
  readonly offer: (value: FoundValue) => void;
}

/** Ours: rows that lead to such records; rows under a heading that names them; both. */
const BY_LINKS = 0.9;
const BY_HEADING = 0.82;
const BY_BOTH = 0.95;
const BY_SHAPE = 0.5;

interface RowRead {
  readonly row: Element;
  readonly cells: readonly Cell[];
  readonly records: readonly AddressReading[];
}

interface ListType {
  readonly type: RecordType;
  readonly confidence: number;
  readonly evidence: string;
}

/** A list of sales, or undefined where the rows are something else or may be. */
export function* listingOf(group: RowGroup, scan: ListingScan): Generator<void, Listing | undefined> {
  const section = sectionOfGroup(group);
  const rows: RowRead[] = [];
  for (const row of group.rows) {
    yield;
    const cells = readCells(group, row);
    if (!isSummaryRow(row, cells)) rows.push({ row, cells, records: recordsOfRow(row, scan.links) });
  }
  const type = typeOf(rows, section, scan);
  const source = type && sourceOf(type.type);
  if (!type || !source) return undefined;
  if (type.confidence < USED_FROM) {
    scan.offer({ field: 'deals', value: `${rows.length} rows`, confidence: type.confidence, evidence: type.evidence });
    return undefined;
  }
  yield;
  return yield* read(rows, { ...scan, group, section }, type, source);
}

interface GroupScan extends ListingScan {
  readonly group: RowGroup;
  readonly section: Section | undefined;
}

function* read(
  all: readonly RowRead[],
  scan: GroupScan,
  { type, confidence, evidence }: ListType,
  source: Listing['source'],
): Generator<void, Listing | undefined> {
  const isMixed = all.some((row) => scan.client && !isOfClient(row, scan.client, false));
  const rows = evenRows(all, scan.group).filter((row) => isOfType(row, type) && isOfClient(row, scan.client, isMixed));
  const columns = columnsOf(rows.map(({ cells }) => cells));
  yield;
  const choice = choose(columns, type, scan);
  if (rows.length > 0 && choice.date === undefined && choice.amount === undefined) return undefined;
  const isLinked = rows.some(({ records }) => records.some((it) => it.type === type));
  const held = rows.filter(({ cells, records }) =>
    isLinked
      ? records.some((it) => it.type === type)
      : cells.some(({ column }) => column === choice.date || column === choice.amount),
  );
  const written: Written[] = [];
  for (const { row, cells, records } of held) {
    const own = records.find((it) => it.type === type);
    written.push({ row, text: dealTextsOf(row, cells, choice, own, scan.client) });
    yield;
  }
  const kept = evenlyNumbered(written);
  const texts = settledTexts(
    kept.map(({ text }) => text),
    scan.formats,
    scan.today,
  );
  yield;
  const withStage = texts.map((text) => ({ ...text, outcome: text.outcome ?? outcomeOfSection(scan.section) }));
  const reader = { formats: scan.formats, today: scan.today, confidence, doubt: scan.doubt };
  const deals = eachOnce(withStage.map((text) => readDeal(text, reader)));
  yield;
  const isDated = deals.every(({ outcome, on }) => outcome === 'lost' || outcome === 'open' || on !== undefined);
  const claims = yield* claimsOf(scan.group, scan.section, scan.groups);
  const isAll = scan.isWhole && isDated && rows.length === all.length && kept.length === rows.length;
  const history = completenessOf(deals.length, claims, isAll);
  return { source, confidence, evidence, deals, texts: withStage, rows: kept.map(({ row }) => row), history };
}

interface Written {
  readonly row: Element;
  readonly text: DealTexts;
}

/** Where most rows name their record, one that does not would be another deal each time it is read. */
function evenlyNumbered(written: readonly Written[]): readonly Written[] {
  const numbered = written.filter(({ text }) => text.id !== undefined);
  return numbered.length * 2 > written.length ? numbered : written;
}

/** Rows with a cell less or more than most have it elsewhere than their heads say. */
function evenRows(rows: readonly RowRead[], group: RowGroup): readonly RowRead[] {
  const widthOf = ({ row, cells }: RowRead) => (group.isTable ? cells.at(-1)?.column : String(row.childElementCount));
  if (!group.isTable && group.heads.length === 0) return rows;
  const counts = new Map<string | undefined, number>();
  for (const row of rows) counts.set(widthOf(row), (counts.get(widthOf(row)) ?? 0) + 1);
  const [most, second] = [...counts.entries()].sort((one, other) => other[1] - one[1]);
  if (!most || most[1] === second?.[1]) return most && second ? [] : rows;
  return rows.filter((row) => widthOf(row) === most[0]);
}

function isOfType({ records }: RowRead, type: RecordType): boolean {
  const sales = records.filter((record) => kindOf(record.type) === 'deal');
  return sales.length === 0 || sales.some((record) => record.type === type);
}

/** A row that leads to another client is not this one's; in a list of several clients, only one that leads to him is. */
function isOfClient({ records }: RowRead, client: RecordRef | undefined, isMixed: boolean): boolean {
  if (!client) return true;
  const others = records.filter((record) => record.noun === client.type);
  if (others.length === 0) return !isMixed;
  return others.some((record) => record.id === client.id);
}

function sectionOfGroup(group: RowGroup): Section | undefined {
  const title = group.title && shownText(group.title).slice(0, 80);
  if (group.title && title) return { title, noun: nounOf(title), element: group.title };
  return sectionOf(group.container);
}

/** By what the rows lead to, and the heading: tasks that lead to their deals stay tasks. */
function typeOf(rows: readonly RowRead[], section: Section | undefined, scan: ListingScan): ListType | undefined {
  const heading = section?.noun?.type;
  if (heading === 'other') return undefined;
  const linked = mostlyLinked(rows);
  if (linked && sourceOf(linked)) {
    const isAgreed = heading === linked || scan.pageType === linked;
    return {
      type: linked,
      confidence: isAgreed ? BY_BOTH : BY_LINKS,
      evidence: `links of rows${isAgreed ? ' + heading' : ''}`,
    };
  }
  if (linked) return undefined;
  const said = heading ?? scan.pageType;
  if (said && sourceOf(said))
    return { type: said, confidence: BY_HEADING, evidence: `heading "${section?.title ?? 'of the page'}"` };
  if (said || rows.length < 2) return undefined;
  const columns = columnsOf(rows.map(({ cells }) => cells));
  const isLikeSales = dateColumn(columns, true) && amountColumn(columns);
  return isLikeSales ? { type: 'deal', confidence: BY_SHAPE, evidence: 'rows with a day and a sum' } : undefined;
}

/** The type of sales most rows lead to; `other` where they lead to something else. */
function mostlyLinked(rows: readonly RowRead[]): RecordType | undefined {
  const counts = new Map<RecordType, number>();
  for (const { records } of rows) {
    const own = records.find((record) => kindOf(record.type) === 'deal') ?? records[0];
    if (own) counts.set(own.type, (counts.get(own.type) ?? 0) + 1);
  }
  const best = [...counts.entries()].sort((one, other) => other[1] - one[1])[0];
  return best && best[1] * 2 >= rows.length ? best[0] : undefined;
}

function choose(columns: readonly Column[], type: RecordType, scan: GroupScan): ChosenColumns {
  const date = used('date', dateColumn(columns, type !== 'deal'), columns, scan);
  const amount = used('amount', amountColumn(columns), columns, scan);
  return {
    date,
    amount,
    stage: used('stage', stageColumn(columns), columns, scan),
    id: columnOfRole(columns, 'id')?.key,
    title: columnOfRole(columns, 'title')?.key,
    currency: currencyOfHead(columns.find(({ key }) => key === amount)?.head ?? ''),
  };
}

function used(
  field: FoundValue['field'],
  chosen: ChosenColumn | undefined,
  columns: readonly Column[],
  scan: ListingScan,
): string | undefined {
  if (!chosen || chosen.confidence >= USED_FROM) return chosen?.key;
  const value = columns.find(({ key }) => key === chosen.key)?.cells[0]?.text ?? '';
  scan.offer({ field, value, confidence: chosen.confidence, evidence: chosen.evidence });
  return undefined;
}

/** "Amount, €", "Сумма (руб.)". */
function currencyOfHead(head: string): string | undefined {
  const mark = /[,(]\s*([^,()]{1,8})\)?\s*$/u.exec(head)?.[1]?.replace(/\.$/, '').trim();
  const codes = mark ? currenciesOfMark(mark.split(' ')[0] ?? '', undefined) : [];
  return codes.length === 1 ? codes[0] : undefined;
}

/** "Won deals", "Выигранные": where the heading of a part says how its deals ended. */
function outcomeOfSection(section: Section | undefined): DealTexts['outcome'] {
  const title = section?.title.toLowerCase() ?? '';
  if (
    /\b(?:won|paid|completed)\b|выигран|успешн|оплачен|завершен/u.test(title) &&
    !/un?paid|не ?оплач|lost|open/u.test(title)
  )
    return 'won';
  if (/\blost\b|проигран|отменен|cancel/u.test(title)) return 'lost';
  return /\b(?:open|in progress)\b|открыт|в работе/u.test(title) ? 'open' : undefined;
}
