import type { CycleSource, Rhythm } from './assessment';
import type { BaseFigures } from './baseFigures';
import { type BaseRhythm, cycleDaysOf, ownIntervals, rhythmOf } from './cycle';
import type { DayNumber } from './day';
import type { ClientGroup } from './groups/clientGroup';
import type { ValidCorrections } from './hand/validCorrections';
import type { Rules } from './rules';

/** What a client's cycle rests on besides his own purchases. */
export interface Footing {
  readonly group?: ClientGroup | undefined;
  readonly hand?: ValidCorrections | undefined;
}

/** A cycle that was set against the client's own intervals; undefined: arithmetic decides. */
function givenCycle({ group, hand }: Footing): number | undefined {
  if (hand?.cycle) return hand.cycle.cycleDays;
  const rule = group?.rule;
  return (rule?.kind === 'cycle' || rule?.kind === 'norm') && rule.isFixed ? Math.max(1, rule.cycleDays) : undefined;
}

/** The client's cycle in days, by the order of `product.md` §5: hand, own, rule of the group, company, preset. */
export function footedCycleDays(
  days: ArrayLike<DayNumber>,
  footing: Footing,
  figures: Pick<BaseFigures, 'rhythm' | 'groups'>,
  rules: Rules,
): number {
  const given = givenCycle(footing);
  return given ?? cycleDaysOf(ownIntervals(days, 0, days.length), groupBase(footing, figures, rules));
}

/** The same with all inputs, for showing; `days` ascending, one or more. */
export function footedRhythm(
  days: readonly DayNumber[],
  footing: Footing,
  figures: Pick<BaseFigures, 'rhythm' | 'groups'>,
  rules: Rules,
): Rhythm {
  const base = groupBase(footing, figures, rules);
  const rhythm = rhythmOf(days, base);
  const code = footing.group?.rule?.code;
  const shown: Rhythm = code === undefined ? rhythm : { ...rhythm, group: code };
  const given = givenCycle(footing);
  if (given === undefined) return shown;
  return { ...shown, cycleDays: given, source: 'hand', confidence: 'weak', baseWeight: 0 };
}

/**
 * What the own rhythm is pulled to, and what stands where there is none: measured on the client's group where it has
 * enough intervals, else the group's rule, else the whole base or the company's rule.
 */
function groupBase(
  { group }: Footing,
  { rhythm, groups }: Pick<BaseFigures, 'rhythm' | 'groups'>,
  rules: Rules,
): BaseRhythm {
  const rule = group?.rule;
  const measured = rule && groups?.[rule.code];
  if (measured) return measured;
  if (rule?.kind === 'cycle' || rule?.kind === 'norm') {
    return { ...rhythm, days: Math.max(1, rule.cycleDays), source: rule.isPreset ? 'preset' : 'rule' };
  }
  return rhythm.source === 'company' ? { ...rhythm, source: companySource(rules) } : rhythm;
}

/** The head's own figure, or the one of the industry preset as long as nobody changed it. */
function companySource({ preset, companyCycleDays, presetCycleDays }: Rules): CycleSource & BaseRhythm['source'] {
  return preset !== undefined && companyCycleDays === presetCycleDays ? 'preset' : 'company';
}
