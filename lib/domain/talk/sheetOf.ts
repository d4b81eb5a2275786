import type { Assessment } from '../assessment';
import { contactPolicyOf } from '../contactPolicy';
import type { Facts } from '../content/condition';
import { dayNumber } from '../day';
import type { Language } from '../language';
import { validMarks } from '../marks/mark';
import { contactFactsOf } from '../occasion';
import { type EarlierOffer, earlierOffers } from '../offer/earlierOffer';
import { discountedOn, discountStreak } from '../offer/promiseLog';
import { clientContact, type LogFacts, logFacts, talkFacts } from '../outcome/contactFacts';
import { isWithinCallHours } from '../policy/callHours';
import { hasConsent } from '../policy/consent';
import { decide } from '../policy/permission';
import { type Preset, presetOf } from '../presets/preset';
import type { Values } from '../script/values';
import type { SeasonAlert } from '../season/seasonState';
import { clientKind } from '../value/clientKind';
import { callerFacts, callerValues } from './caller';
import type { CallFirm, CallGround } from './callGround';
import type { BarredSheet, CallSheet } from './callSheet';
import { cycleOf, groundOf, returnsOf } from './sheetMoney';
import { writtenContacts } from './writtenWays';

/** The sheet of a client: his facts and words, his offers, and what the contact policy says. */
export function sheetOf(ground: CallGround, firm: CallFirm): CallSheet | BarredSheet {
  const { assessment, name, barred } = ground;
  const { today } = assessment;
  if (barred) return { barred: 'doNotContact', name, on: barred.on, today };
  const facts = logFacts(ground.log, firm.outcomes, assessment.lastOn);
  const { preferredWay: preferred } = facts;
  const contact = clientContact(facts, validMarks(ground.marks, today));
  const client = { key: ground.key, site: '', path: '', name, owner: ground.owner, assessment, contact };
  const consent = hasConsent(ground.consents, 'call', 'offers', today);
  const policy = contactPolicyOf(firm.rules);
  const isOutsideHours = firm.clock !== undefined && !isWithinCallHours(firm.clock, policy.hours);
  const asked = { ...contactFactsOf(client), isOutsideHours };
  const decision = decide({ ...asked, hasConsent: consent }, today, policy);
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
    earlier: earlierOf(ground),
    ground: groundOf(ground, firm, decision),
    returns: returnsOf(ground, firm),
    silent: { made: facts.silentAttempts, most: policy.maxSilentAttempts, isToday: facts.silentOn === today },
    date: { cycleDays: cycleOf(assessment, firm.rules), hours: policy.hours },
    ways: policy.channels,
    written: writtenContacts(
      { facts: asked, consents: ground.consents, policy, preferred, reach: ground.reach },
      today,
    ),
    preferredWay: preferred,
    fixes: firm.fixes,
    talk: ground.talk,
  };
}

function factsOf(ground: CallGround, log: LogFacts, consent: boolean, { rules, caller }: CallFirm): Facts {
  const { assessment, marks, promises, key } = ground;
  const { status, silence, valueClass, season, completeness, recentOn, firstOn, lastOn, today, purchases } = assessment;
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
    ...(season && { season: seasonFacts[season.alert] }),
    serviceNorm: normFact(assessment),
    consent,
    marks: validMarks(marks, today).map(({ code }) => code),
    completeness: completeness.state,
    discountStreak: discountStreak(discountedOn(recentOn, promises, key)),
    ...callerFacts(caller),
    channel: 'call',
    industry: rules.preset ?? 'generic',
  };
}

/** Of a history read in part nobody knows whether a purchase followed. */
function earlierOf({ key, assessment, promises }: CallGround): readonly EarlierOffer[] {
  const { today, recentOn, completeness } = assessment;
  return completeness.state === 'complete' ? earlierOffers(promises, { client: key, today }, recentOn) : [];
}

/** Where he stands in his own year, as openings ask for it. */
const seasonFacts: Readonly<Record<SeasonAlert, NonNullable<Facts['season']>>> = {
  quiet: 'closed',
  reminder: 'before',
  open: 'open',
  red: 'missed',
};

/** Of the nearest reminder of a norm that may be spoken of now. */
function normFact({ reminders, today }: Assessment): NonNullable<Facts['serviceNorm']> {
  const norm = reminders?.find(({ kind, isOpen }) => kind === 'norm' && isOpen);
  if (!norm) return 'none';
  return norm.dueOn < today ? 'overdue' : 'due';
}

function valuesOf(ground: CallGround, log: LogFacts, { rules, caller, language }: CallFirm): Values {
  const { assessment, name, categories } = ground;
  const { lastOn, rhythm, silence, purchases } = assessment;
  const preset = presetOf(rules.preset ?? 'generic');
  return {
    company: name,
    ...callerValues(caller),
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
