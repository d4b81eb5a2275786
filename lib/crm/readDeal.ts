import type { Day } from '../domain/day';
import type { DealTexts } from './adapter';
import { excerpt } from './fields';
import type { Doubt, ReadDeal } from './pageReading';
import { cleanText } from './text/clean';
import { dayOfText } from './text/date';
import type { Formats } from './text/formats';
import { moneyOfText } from './text/money';
import type { Parsed } from './text/parsed';

/** What a CRM writes where there is no value. */
const BLANK = /^[-\u2010-\u2015\u2212. ]*$/;

/** A doubtful deal is worth less than one read without questions. Ours. */
const DOUBTED = 0.5;

export interface DealReader {
  readonly formats: Formats;
  readonly today: Day;
  readonly confidence: number;
  readonly doubt: (doubt: Doubt) => void;
}

/** A deal from its texts. What is ambiguous or unreadable stays undefined and becomes a doubt; blanks are no doubt. */
export function readDeal(texts: DealTexts, reader: DealReader): ReadDeal {
  let doubts = 0;
  const doubt = (found: Doubt) => {
    doubts++;
    reader.doubt(found);
  };
  const on = settle('date', texts.on, (text) => dayOfText(text, { ...reader.formats, today: reader.today }), doubt);
  const currency = currencyCode(texts.currency) ?? reader.formats.currency;
  const money = settle('amount', texts.amount, (text) => moneyOfText(text, { ...reader.formats, currency }), doubt);
  const title = cleanText(texts.title ?? '');
  return {
    id: plainId(texts.id),
    on,
    amountMinor: money?.minor,
    currency: money?.currency,
    outcome: texts.outcome,
    ...(title && { title }),
    clientId: plainId(texts.clientId),
    confidence: doubts > 0 ? reader.confidence * DOUBTED : reader.confidence,
  };
}

function settle<T>(
  what: 'date' | 'amount',
  text: string | undefined,
  parse: (text: string) => Parsed<T>,
  doubt: (doubt: Doubt) => void,
): T | undefined {
  if (text === undefined || BLANK.test(excerpt(text))) return undefined;
  const parsed = parse(text);
  if (parsed.kind === 'value') return parsed.value;
  const Name = what === 'date' ? 'Date' : 'Amount';
  doubt({ what, why: `${parsed.kind}${Name}: ${excerpt(text)}` });
  return undefined;
}

function currencyCode(text: string | undefined): string | undefined {
  const code = cleanText(text ?? '').toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}

function plainId(id: string | undefined): string | undefined {
  return cleanText(id ?? '') || undefined;
}
