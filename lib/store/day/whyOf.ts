import { type WhyHere, whyHere } from '../../domain/day/whyHere';
import type { WakeUpList } from '../../domain/wakeUpList';
import type { AssessedClient } from '../../domain/wakeUpRow';
import { knownTalks, withTalks } from '../call/contactOf';
import { judgedOn } from '../judgedByKey';
import type { Moment } from '../moment';
import { rulesItem } from '../settings';
import { ownerItem } from './dayItems';

/** Why a client stands where he stands today; undefined: nothing is stored of him. Throws `StoreFailure`. */
export async function whyOf(
  key: string,
  list: WakeUpList,
  { today }: Pick<Moment, 'today'>,
): Promise<{ readonly why: WhyHere; readonly client: AssessedClient } | undefined> {
  const judged = await judgedOn(key, today);
  if (!judged) return undefined;
  const [rules, owner] = await Promise.all([rulesItem.getValue(), ownerItem.getValue()]);
  const context = { today, rules, owner: owner?.owner };
  const client = withTalks(judged, await knownTalks(), today);
  return { why: whyHere(client, list, context), client };
}
