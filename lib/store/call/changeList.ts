import { noteChange } from '../changes';
import type { Moment } from '../moment';
import { rulesItem } from '../settings';
import { noteTalks, relistDay } from '../wakeUp';
import { type KnownTalks, knownTalks } from './contactOf';

/**
 * The list of today changes at once, for the client and for everybody whose bar came or went with his, and every page
 * is told; `before` as `knownTalks` was then. Throws `StoreFailure`.
 */
export async function changeList(key: string, before: KnownTalks, { today }: Moment): Promise<void> {
  const context = { today, rules: await rulesItem.getValue() };
  const keys = new Set([key, ...barredOtherwise(before, await knownTalks())]);
  for (const changed of keys) await noteTalks(changed, before, context);
  await relistDay(today);
  await noteChange();
}

function barredOtherwise(before: KnownTalks, after: KnownTalks): readonly string[] {
  const isBarred = (talks: KnownTalks, key: string) => talks.get(key)?.isBarred === true;
  return [...before.keys(), ...after.keys()].filter((key) => isBarred(before, key) !== isBarred(after, key));
}
