import type { Column, DealIdRule, StageWords, TaughtDeals } from '../../domain/taught/taught';
import type { DealTexts } from '../adapter';
import { addressParts } from './addressParts';
import { idInAddress } from './addressPattern';
import { findColumn, type Heads } from './column';
import type { Found } from './place';
import { plainWord } from './plainWord';

/** Most links of a row that are looked at for the deal's id. */
const MOST_LINKS = 50;

/** A row's texts, its own stage word beside them. */
export interface DealRow extends DealTexts {
  /** As `plainWord` leaves it; undefined where the row has no stage. */
  readonly word: string | undefined;
}

/** Undefined for rows that are none: of another make, or with nothing where date, sum and stage should be. */
export function dealRow(row: Element, deals: TaughtDeals, heads: Heads): DealRow | undefined {
  const find = (column: Column | undefined): Found | undefined => column && findColumn(row, column, heads);
  const [date, amount, stage, title] = [find(deals.date), find(deals.amount), find(deals.stage), find(deals.title)];
  if (![date, amount, stage].some((found) => found !== undefined && found.kind !== 'missing')) return undefined;
  const word = stage?.kind === 'found' ? plainWord(stage.text) : undefined;
  const titleText = title?.kind === 'found' ? title.text : undefined;
  return {
    id: deals.id && dealId(row, deals.id, titleText),
    title: titleText,
    on: written(date),
    amount: written(amount),
    outcome: deals.words ? outcomeOf(word, deals.words) : 'won',
    word,
  };
}

/** What two anchors say differently is handed on as what nobody can read: the engine makes a doubt of it. */
function written(found: Found | undefined): string | undefined {
  if (found?.kind === 'disagree') return found.texts.join(' ≠ ');
  return found?.kind === 'found' ? found.text : undefined;
}

function outcomeOf(word: string | undefined, words: StageWords): DealTexts['outcome'] {
  if (word === undefined) return undefined;
  if (words.won.includes(word)) return 'won';
  if (words.lost.includes(word)) return 'lost';
  return words.open.includes(word) ? 'open' : undefined;
}

function dealId(row: Element, rule: DealIdRule, title: string | undefined): string | undefined {
  if (rule.by === 'attribute') return row.getAttribute(rule.name)?.trim() || undefined;
  if (rule.by === 'title') return title;
  const links = [...row.querySelectorAll('a[href]')].slice(0, MOST_LINKS);
  const ids = new Set(links.map((link) => idInLink(link, rule)).filter((id) => id !== undefined));
  return ids.size === 1 ? [...ids][0] : undefined;
}

function idInLink(link: Element, { address }: Extract<DealIdRule, { by: 'link' }>): string | undefined {
  const href = link.getAttribute('href') ?? '';
  if (!URL.canParse(href, location.href)) return undefined;
  const url = new URL(href, location.href);
  return url.origin === location.origin ? idInAddress(address, addressParts(url)) : undefined;
}
