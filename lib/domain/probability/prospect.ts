import { cnbdExpectedIfAlive } from './cnbd';
import { skippingSurvival } from './cnbdSurvival';
import type { Recency } from './recency';
import { type Membership, membershipsOf, type RegularityModel } from './regularityModel';

/** What is worth knowing of one client beside his chances; slower than those, meant for one client at a time. */
export interface Prospect {
  /** Expected number of purchases within the horizon, 0 or more (math/models §4.4). */
  readonly expectedPurchases: number;
  /**
   * Days after today by which the next purchase comes with chance one half, given that the client is alive (§4.5); at
   * most ten years. Later than the next due day, because it counts those who return late.
   */
  readonly halfChanceDays: number;
}

const LONGEST = 3650;
const HALVINGS = 30;

/** `ahead` turns days after today into the time of the base's season; without a season they are the same. */
export function prospectOf(
  model: RegularityModel,
  client: Recency,
  horizonDays: number,
  ahead: (days: number) => number,
): Prospect {
  const members = membershipsOf(model, client);
  return {
    expectedPurchases: expectedPurchases(model, members, client, ahead(horizonDays)),
    halfChanceDays: halfChance(model, members, client, ahead),
  };
}

function expectedPurchases(
  { r, a, b }: RegularityModel,
  members: readonly Membership[],
  client: Recency,
  horizon: number,
): number {
  return members.reduce(
    (sum, { k, alpha, alive }) => sum + alive * cnbdExpectedIfAlive({ k, r, alpha, a, b }, client, horizon),
    0,
  );
}

function halfChance(
  { r }: RegularityModel,
  members: readonly Membership[],
  { x, lastAt, age }: Recency,
  ahead: (days: number) => number,
): number {
  const alive = members.reduce((sum, member) => sum + member.alive, 0);
  const stillOut = (days: number) =>
    members.reduce((sum, { k, alpha, alive, now }) => {
      const u = (alpha + lastAt) / (alpha + age + ahead(days));
      return sum + (alive * skippingSurvival(u, r + k * x, k)) / now;
    }, 0) / alive;
  let low = 0;
  let high = LONGEST;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (stillOut(middle) > 0.5) low = middle;
    else high = middle;
  }
  return Math.ceil(high);
}
