import type { Assessment } from '../assessment';
import { defaultContactRules } from '../contactPolicy';
import type { Facts } from '../content/condition';
import type { ReasonFix } from '../content/reason';
import { dayNumber } from '../day';
import type { Language } from '../language';
import type { ClientMark } from '../marks/mark';
import { validMarks } from '../marks/mark';
import { contactFactsOf } from '../occasion';
import type { Catalogue } from '../offer/catalogue';
import type { PromiseGround } from '../offer/ground';
import type { PromiseEntry } from '../offer/promiseLog';
import type { ContactLogEntry } from '../outcome/contactEntry';
import { clientContact, type LogFacts, logFacts, talkFacts } from '../outcome/contactFacts';
import type { OutcomeRule } from '../outcome/outcomeRule';
import { defaultCallHours } from '../policy/callHours';
import { type ConsentEntry, hasConsent } from '../policy/consent';
import type { DoNotContactEntry } from '../policy/doNotContact';
import { decide } from '../policy/permission';
import { type Preset, presetOf } from '../presets/preset';
import type { ReturnInputs } from '../returns/returnEconomics';
import type { Rules } from '../rules';
import type { Values } from '../script/values';
import { clientKind } from '../value/clientKind';
import type { Caller } from './caller';
import type { BarredSheet, CallSheet, FirmOffer } from './callSheet';
import type { Talk } from './talk';

/** All that is known when a client is to be called. */
export interface CallGround {
  /** Store key of the client. */
  readonly key: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly assessment: Assessment;
  /** What he bought, the last first, each once. */
  readonly categories: readonly string[];
  readonly log: readonly ContactLogEntry[];
  readonly consents: readonly ConsentEntry[];
  /** The word that bars him, if any. */
  readonly barred: DoNotContactEntry | undefined;
  /** Promises of the firm this year, and all of the client's. */
  readonly promises: readonly PromiseEntry[];
  readonly marks: readonly ClientMark[];
  readonly talk: Talk | undefined;
}

/** What the firm has set. */
export interface CallFirm {
  readonly rules: Rules;
  readonly caller: Caller;
  readonly outcomes: readonly OutcomeRule[];
  readonly catalogue: (Omit<Catalogue, 'offers'> & { readonly offers: readonly FirmOffer[] }) | undefined;
  readonly fixes: readonly ReasonFix[];
  readonly language: Language;
}

/** Yearly loss of clients where the firm's own is not known (`presets.json`, common). */
const ASSUMED_LOSS = 0.2;
const DAYS_IN_MONTH = 365.25 / 12;

/** The sheet of a client: his facts and words, his offers, and what the contact policy says. */
export function sheetOf(ground: CallGround, firm: CallFirm): CallSheet | BarredSheet {
  const { assessment, name, barred } = ground;
  const { today } = assessment;
  if (barred) return { barred: 'doNotContact', name, on: barred.on, today };
  const facts = logFacts(ground.log, firm.outcomes, assessment.lastOn);
  const contact = clientContact(facts, validMarks(ground.marks, today));
  const client = { key: ground.key, site: '', path: '', name, owner: ground.owner, assessment, contact };
  const consent = hasConsent(ground.consents, 'call', 'offers', today);
  const contactRules = firm.rules.contact ?? defaultContactRules;
  const decision = decide({ ...contactFactsOf(client), hasConsent: consent }, today, contactRules);
  if (!decision.mayTalk) return { barred: 'doNotContact', name, on: undefined, today };
  return {
    name,
    person: undefined,
    status: assessment.status,
    valueClass: assessment.valueClass?.value,
    silentDays: assessment.silence?.days,
    today,
    permission: decision,
    facts: factsOf(ground, facts, consent, firm),
    values: valuesOf(ground, facts, firm),
    offers: firm.catalogue?.offers ?? [],
    ground: groundOf(ground, firm, decision),
    returns: returnsOf(ground, firm),
    silent: { made: facts.silentAttempts, most: contactRules.maxSilentAttempts },
    date: { cycleDays: cycleOf(assessment, firm.rules), hours: defaultCallHours },
    fixes: firm.fixes,
    talk: ground.talk,
  };
}

function factsOf(ground: CallGround, log: LogFacts, consent: boolean, { rules }: CallFirm): Facts {
  const { assessment, marks } = ground;
  const { status, silence, valueClass, season, completeness, firstOn, lastOn, today, purchases } = assessment;
  const activeDays = firstOn !== undefined && lastOn !== undefined ? dayNumber(lastOn) - dayNumber(firstOn) : 0;
  const kind = clientKind(status, purchases, activeDays);
  return {
    ...talkFacts(log, lastOn, today),
    ...(status !== undefined && { status }),
    ...(silence && { missed: silence.missed }),
    class: valueClass?.value ?? 'none',
    ...(kind && {
      type:
        kind === 'onceAndGone' ? ('once' as const) : kind === 'longAndLeft' ? ('longTime' as const) : ('few' as const),
    }),
    ...(season && { season: season.alert === 'quiet' ? ('closed' as const) : ('open' as const) }),
    consent,
    marks: validMarks(marks, today).map(({ code }) => code),
    completeness: completeness.state,
    callerRole: 'manager',
    channel: 'call',
    industry: rules.preset ?? 'generic',
  };
}

function valuesOf(ground: CallGround, log: LogFacts, { rules, caller, language }: CallFirm): Values {
  const { assessment, name, categories } = ground;
  const { lastOn, rhythm, silence, purchases } = assessment;
  const preset = presetOf(rules.preset ?? 'generic');
  const { person, minuteMinor: _, ...said } = caller;
  return {
    company: name,
    ...(person.name && { managerName: person.name }),
    ...said,
    ...(preset && presetWords(preset, language)),
    ...(lastOn !== undefined && { lastPurchaseDate: lastOn }),
    ...(categories[0] !== undefined && { lastPurchaseItem: categories[0], usualItems: categories.slice(0, 3) }),
    ...(rhythm && { usualCycle: Math.round(rhythm.cycleDays) }),
    ...(silence && { silentFor: silence.days, missedCycles: silence.missed }),
    purchaseCount: purchases,
    attempt: log.silentAttempts + 1,
    ...(log.lastContactOn !== undefined && { lastContactDate: log.lastContactOn }),
    ...(log.agreement && { agreedDate: log.agreement.on }),
    ...(log.topic !== undefined && { agreedTopic: log.topic, permittedTopic: log.topic }),
  };
}

function presetWords({ purchaseWord, nextStep }: Preset, language: Language): Values {
  return { purchaseWord: purchaseWord[language], nextStep: nextStep[language] };
}

/** Undefined without limits: then nothing worth money is promised. */
function groundOf(
  { key, assessment, promises, marks }: CallGround,
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
    },
    limits: catalogue.limits,
    log: promises,
    owner: { client: key, manager: caller.person.name, today },
    margin: marginOf(rules),
    minuteMinor: caller.minuteMinor ?? 0,
  };
}

function marginOf(rules: Rules): PromiseGround['margin'] {
  if (rules.marginRate !== undefined) return { rate: rules.marginRate, isAssumed: false };
  const preset = presetOf(rules.preset ?? 'generic');
  return preset && { rate: preset.marginRate.value, isAssumed: true };
}

/** What a return of this client brings; only of one who is to be woken and whose purchases have sums. */
function returnsOf(
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

function cycleOf({ rhythm }: Assessment, rules: Rules): number {
  return rhythm?.cycleDays ?? rules.companyCycleDays;
}
