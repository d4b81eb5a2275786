import type { Facts } from '../../../lib/domain/content/condition';
import type { Library } from '../../../lib/domain/content/library';
import type { ScriptBook } from '../../../lib/domain/content/scriptBook';
import { introductionFor } from '../../../lib/domain/script/choose';
import { fill, type Lookup } from '../../../lib/domain/script/fill';
import { lookupFor } from '../../../lib/domain/script/talkScript';
import { namesOffer } from '../../../lib/domain/script/values';
import type { CallSheet } from '../../../lib/domain/talk/callSheet';

/** Whom the words are looked at with: an example who has everything, nothing, or no consent; or a client of the base. */
export type Reader = 'all' | 'bare' | 'noConsent' | CallSheet;

export function readerHasConsent(reader: Reader): boolean {
  return typeof reader === 'string' ? reader === 'all' || reader === 'bare' : reader.permission.hasConsent;
}

/** The words of each variable for this reader. */
export function previewLookup(reader: Reader, book: ScriptBook, library: Library, reason: string | undefined): Lookup {
  if (typeof reader !== 'string') return clientLookup(reader, book, library, reason);
  const { variables } = library.vocabulary;
  const bare: Lookup = (key) => {
    const variable = variables.find((one) => one.key === key);
    const isClosed = reader === 'noConsent' && namesOffer(`{${key}}`);
    return reader === 'bare' || isClosed ? variable?.fallback : variable?.sample;
  };
  const intro = fill(introductionFor(book, { callerRole: 'manager', callerNamed: reader !== 'bare' }), bare);
  return (key) => (key === 'intro' && intro !== '' ? intro : bare(key));
}

function clientLookup(sheet: CallSheet, book: ScriptBook, library: Library, reason: string | undefined): Lookup {
  const fix = sheet.fixes.find((one) => one.reason === reason)?.fixMade;
  const label = library.reasons.reasons.find(({ code }) => code === reason)?.label;
  const facts: Facts = { ...sheet.facts, ...(reason !== undefined && { hasReason: true, reason }) };
  const values = { ...sheet.values, ...(fix && { fixMade: fix }), ...(label && { reasonLabel: label }) };
  const speech = { language: library.language, today: sheet.today, vocabulary: library.vocabulary };
  return lookupFor({ book, permission: sheet.permission, facts, values, speech });
}
