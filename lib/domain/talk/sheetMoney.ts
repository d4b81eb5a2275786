import type { Assessment } from '../assessment';
import { validMarks } from '../marks/mark';
import type { PromiseGround } from '../offer/ground';
import { presetOf } from '../presets/preset';
import type { ReturnInputs } from '../returns/returnEconomics';
import type { Rules } from '../rules';
import type { CallFirm, CallGround } from './callGround';
import type { CallSheet } from './callSheet';

/** Yearly loss of clients where the firm's own is not known (`presets.json`, common). */
const ASSUMED_LOSS = 0.2;
const DAYS_IN_MONTH = 365.25 / 12;

/** Undefined without limits: then nothing worth money is promised. */
export function groundOf(
  { key, assessment, promises, marks, categories }: CallGround,
  { rules, caller, catalogue }: CallFirm,
  permission: PromiseGround['client']['permission'],
): CallSheet['ground'] {
  if (!catalogue) return undefined;
  const { today, valueClass, status, completeness } = assessment;
  return {
    client: {
      valueClass: valueClass?.value,
      status,
      marks: validMarks(marks, today),
      permission,
      isHistoryComplete: completeness.state === 'complete',
      categories,
    },
    limits: catalogue.limits,
    log: promises,
    owner: { client: key, manager: caller.person.name, today },
    margin: marginOf(rules),
    minuteMinor: caller.minuteMinor ?? 0,
  };
}

/** The user's own margin, else that of his trade; undefined where neither is known. */
export function marginOf(rules: Rules): PromiseGround['margin'] {
  if (rules.marginRate !== undefined) return { rate: rules.marginRate, isAssumed: false };
  const preset = presetOf(rules.preset ?? 'generic');
  return preset && { rate: preset.marginRate.value, isAssumed: true };
}

/** What a return of this client brings; only of one who is to be woken and whose purchases have sums. */
export function returnsOf(
  { assessment }: CallGround,
  { rules, caller }: CallFirm,
): Omit<ReturnInputs, 'offerCostMinor'> | undefined {
  const { money, status } = assessment;
  const margin = marginOf(rules);
  if (!money || !margin || (status !== 'sleeping' && status !== 'lost')) return undefined;
  const minutes = presetOf(rules.preset ?? 'generic')?.callMinutes ?? 0;
  return {
    marginPerDealMinor: Math.floor(money.averageMinor * margin.rate),
    dealsPerMonth: DAYS_IN_MONTH / cycleOf(assessment, rules),
    yearlyLoss: ASSUMED_LOSS,
    chance: status === 'lost' ? rules.returnChance.lost : rules.returnChance.sleeping,
    contactCostMinor: Math.ceil(minutes * (caller.minuteMinor ?? 0)),
  };
}

/** Days; the firm's where the client has no rhythm. */
export function cycleOf({ rhythm }: Assessment, rules: Rules): number {
  return rhythm?.cycleDays ?? rules.companyCycleDays;
}
