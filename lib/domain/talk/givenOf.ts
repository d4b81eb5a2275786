import type { Channel } from '../content/condition';
import { type Day, dayNumberOf } from '../day';
import type { OutcomeGiven } from '../outcome/contactEntry';
import type { Talk } from './talk';

const CHANNELS: readonly string[] = ['call', 'messenger', 'sms', 'email'] satisfies readonly Channel[];

/** What a talk gives its outcome, read from what was typed; what cannot be meant is left out. */
export function givenOf({ fields, reason, phrase, offered }: Talk): OutcomeGiven {
  const from = dayIn(fields.period);
  const consent = channelIn(fields.consent);
  return known({
    nextDate: dayIn(fields.nextDate),
    agreedDate: dayIn(fields.agreedDate),
    graceWeeks: weeksIn(fields.graceWeeks),
    period: from === undefined ? undefined : { from, to: from },
    topic: textIn(fields.topic),
    reason: reason ?? textIn(fields.reason),
    words: textIn(phrase),
    whatWasWrong: textIn(fields.whatWasWrong),
    fixOwner: textIn(fields.fixOwner),
    fixPromisedOn: dayIn(fields.fixPromisedOn),
    colleague: textIn(fields.colleague),
    preferredWay: channelIn(fields.preferredWay),
    consent: consent && { channel: consent, gives: 'offers' as const },
    newContact: textIn(fields.newContact),
    offer: offered,
  });
}

function known(given: { readonly [Field in keyof OutcomeGiven]: OutcomeGiven[Field] | undefined }): OutcomeGiven {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function dayIn(typed: string | undefined): Day | undefined {
  return typed !== undefined && dayNumberOf(typed) !== undefined ? typed : undefined;
}

/** One to three (S3-08). */
function weeksIn(typed: string | undefined): number | undefined {
  return typed !== undefined && /^[123]$/.test(typed) ? Number(typed) : undefined;
}

function textIn(typed: string | undefined): string | undefined {
  const text = typed?.trim();
  return text === '' ? undefined : text;
}

function channelIn(typed: string | undefined): Channel | undefined {
  return typed !== undefined && CHANNELS.includes(typed) ? (typed as Channel) : undefined;
}
