import * as z from 'zod/mini';
import type { ScriptBook } from '../content/scriptBook';
import type { Vocabulary } from '../content/vocabulary';
import type { Language } from '../language';
import type { BookFileProblem, SavedBook } from './bookFile';
import { type BookCodes, checkBook } from './checkBook';

const MOST_SIGNS = 2_000_000;
const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const code = z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,59}$/));
const list = <Item extends z.ZodMiniType>(item: Item, most = 60) => z.array(item).check(z.maxLength(most));

/** What stands in a condition is checked against the fields afterwards; here only that it is an object. */
const condition = z.record(z.string(), z.unknown());
const template = text(600);
const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const objection = z.strictObject({
  id: code,
  says: template,
  answer: template,
  outcome: z.exactOptional(code),
});

const channel = z.enum(['call', 'messenger', 'sms', 'email']);

/** The shape of a script; what it says is judged by `checkBook`, which needs the words of its language. */
const scripts = z.strictObject({
  introductions: list(z.strictObject({ code, when: condition, text: template })),
  openings: list(
    z.strictObject({
      code,
      priority: z.int().check(z.gte(0), z.lte(1000)),
      when: condition,
      label: text(120),
      lines: z.strictObject({ who: template, question: template, next: template }),
    }),
  ),
  branches: list(
    z.strictObject({
      reason: code,
      say: list(z.strictObject({ text: template, when: z.exactOptional(condition) }), 9),
      ask: template,
      play: code,
      record: list(code),
      never: list(text(200), 9),
      objections: list(objection, 20),
      close: code,
    }),
  ),
  commonObjections: list(objection, 20),
  noAnswerFits: z.strictObject({ prompt: text(200), say: template }),
  closings: list(z.strictObject({ code, text: template })),
  consentQuestions: list(
    z.strictObject({
      code,
      channels: list(channel, 4),
      gives: z.enum(['offers', 'period', 'reminder', 'once']),
      text: template,
    }),
  ),
  consentRecord: text(300),
  optOutLine: text(200),
  voicemails: list(z.strictObject({ code, when: condition, text: template })),
  drafts: list(
    z.strictObject({
      code,
      label: text(120),
      kind: z.enum(['personal', 'news', 'offer']),
      when: condition,
      needsConsent: z.boolean(),
      bestHours: z.exactOptional(z.strictObject({ from: hour, to: hour })),
      optOut: z.boolean(),
      facts: list(code),
      needs: z.exactOptional(list(code)),
      messenger: z.exactOptional(template),
      email: z.exactOptional(z.strictObject({ subject: template, body: text(1000) })),
    }),
  ),
  recordFields: list(z.strictObject({ code, type: code, label: text(120) })),
});

const languageCode = z.enum(['ru', 'en']);
const savedShape = {
  language: languageCode,
  version: z.int().check(z.gte(0)),
  savedAt: z.iso.datetime(),
  savedBy: z.string().check(z.maxLength(120)),
  scripts,
};

/** A script as an editor hands it over. */
export const editedBookSchema = z.strictObject({ language: languageCode, scripts }) as unknown as z.ZodMiniType<
  Pick<SavedBook, 'language' | 'scripts'>
>;

/** A kept version of a script. */
export const savedBookSchema = z.strictObject(savedShape) as unknown as z.ZodMiniType<SavedBook>;

const file = z.strictObject({ format: z.literal('budilnik-scripts'), formatVersion: z.literal(1), ...savedShape });

/** A script out of a file, checked like one out of the editor. A fault anywhere refuses it whole, by name and place. */
export function readBookFile(
  source: string,
  vocabulary: Vocabulary,
  codes: BookCodes,
): SavedBook | { readonly problem: BookFileProblem } {
  if (source.length > MOST_SIGNS) return { problem: { why: 'tooLarge' } };
  const json = parsed(source);
  if (typeof json !== 'object' || json === null) return { problem: { why: 'notJson' } };
  const { format, formatVersion } = json as { format?: unknown; formatVersion?: unknown };
  if (format !== 'budilnik-scripts') return { problem: { why: 'otherFormat' } };
  if (typeof formatVersion === 'number' && formatVersion > 1) return { problem: { why: 'newerFormat' } };
  const result = file.safeParse(json);
  if (!result.success) {
    return { problem: { why: 'badShape', where: result.error.issues[0]?.path.join('.') ?? '' } };
  }
  const { language, version, savedAt, savedBy } = result.data;
  const book = result.data.scripts as ScriptBook;
  const problems = checkBook(book, vocabulary, codes);
  return problems.length > 0
    ? { problem: { why: 'badScript', problems } }
    : { language, version, savedAt, savedBy, scripts: book };
}

/** In which language a file says it is, whatever else it may be. */
export function languageOfFile(source: string): Language | undefined {
  if (source.length > MOST_SIGNS) return undefined;
  return z.looseObject({ language: languageCode }).safeParse(parsed(source)).data?.language;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}
