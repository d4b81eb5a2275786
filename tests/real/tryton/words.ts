import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TrueClient } from './truth';

const LOCALES = path.resolve('lib/locales');

type Variants = readonly { readonly match: Readonly<Record<string, string>> }[];

/** What the extension says in one language, from its own catalogue: a change of wording is no failure. */
export class Words {
  private readonly messages: Readonly<Record<string, string | Variants>>;

  constructor(readonly language: 'en' | 'ru') {
    const read = (file: string) => JSON.parse(readFileSync(path.join(LOCALES, language, file), 'utf8'));
    this.messages = Object.assign(
      {},
      ...[
        'common.json',
        'strip.json',
        'popup.json',
        'day.json',
        'options.json',
        'reading.json',
        'onboarding.json',
        'call.json',
      ].map(read),
    );
  }

  say(name: string, values: Readonly<Record<string, string>> = {}): string {
    const message = this.messages[name];
    if (typeof message !== 'string') throw new Error(`No plain message ${name}`);
    return message.replace(/\{(\w+)\}/g, (_, value: string) => values[value] ?? `{${value}}`);
  }

  status(status: TrueClient['status']): string {
    const message = this.messages['status_word'];
    const word = typeof message === 'object' ? message[0]?.match[`status=${status}`] : undefined;
    if (!word) throw new Error(`No word for ${status}`);
    return word;
  }

  /** What wakes a sleeping client. */
  get wake(): string {
    const message = this.messages['act_call'];
    const word = typeof message === 'object' ? message[0]?.match['status=sleeping'] : undefined;
    if (!word) throw new Error('No word for waking');
    return word;
  }

  /** `12 ноября`, `12 November 2025`: the year when it is not this one. */
  day(day: string, today: string): string {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number];
    const parts = new Intl.DateTimeFormat(this.language === 'ru' ? 'ru' : 'en-GB', {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(year, month - 1, date)));
    return today.startsWith(String(year)) ? parts : `${parts} ${year}`;
  }
}

/** Every kind of space as a plain one. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** All whole numbers of a text, in their order; thousands may be grouped by commas or spaces. */
export function numbersIn(text: string): readonly number[] {
  return [...plain(text).matchAll(/\d{1,3}(?:[ ,]\d{3})+|\d+/g)].map(([number]) => Number(number.replace(/\D/g, '')));
}

/** Minor units of a sum that ends in two decimals or in none. */
export function minorOf(text: string): number {
  const cents = /[.,](\d\d)(?!\d)/.exec(text);
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/\D/g, '');
  return Number(whole) * 100 + Number(cents?.[1] ?? 0);
}
