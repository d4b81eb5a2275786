import { promiseOf } from '../offer/promise';
import type { PromiseEntry } from '../offer/promiseLog';
import { entryOf } from '../offer/record';
import type { CallSheet } from './callSheet';
import { groundOfTalk } from './groundOfTalk';
import type { Talk } from './talk';

/**
 * The promise a talk has made, worked out again from what is known now, whatever the page says it has shown: nothing
 * above a limit can be recorded. Undefined where nothing was offered or it may not be.
 */
export function promiseOfTalk(id: string, talk: Talk, sheet: CallSheet): PromiseEntry | undefined {
  const offer = sheet.offers.find(({ code }) => code === talk.offered);
  const ground = groundOfTalk(sheet, talk);
  if (!offer || !ground) return undefined;
  return entryOf(id, promiseOf(offer, ground), ground);
}
