import type { OptionsView } from '../../../components/options/optionsView';
import type { LockedPartView, PlanView, RulesFileView } from '../../../components/options/rulesFile/rulesFileView';

export const noRulesFile: RulesFileView = {
  locks: [],
  policyTrouble: undefined,
  saved: 'no',
  stage: { kind: 'idle' },
  extension: 'abcdefghijklmnopabcdefghijklmnop',
};

const since = '2026-11-12T08:30:00.000Z';
const locks: readonly LockedPartView[] = [
  { part: 'offers', by: 'Ольга Миронова', since, how: 'file' },
  { part: 'cycles', by: '', since, how: 'file' },
  { part: 'contact', by: 'Ольга Миронова', since, how: 'policy' },
];

const plan: PlanView = {
  savedAt: since,
  savedBy: 'Ольга Миронова',
  rules: [
    { field: 'grace', from: 0.5, to: 0.25 },
    { field: 'capacity', from: 12, to: 15 },
    { part: 'mayWakeC', from: false, to: true },
  ],
  values: [
    { path: ['limits', 'percentPerOrder'], before: 15, after: 10 },
    { path: ['limits', 'managerMonthMinor'], before: 8_000_000, after: 5_000_000 },
    { path: ['offers', 'giftCategory', 'validDays'], after: 30 },
    { path: ['fixes', 'delivery', 'fixMade'], before: 'второй склад' },
  ],
  currency: 'RUB',
  texts: 3,
  kept: ['classes'],
  locks: ['offers', 'doNotContact'],
  refusedLocks: [],
  opens: false,
};

/** The page of the rules file, and a page the head has locked. */
export function rulesFileStates(base: OptionsView): Readonly<Record<string, OptionsView>> {
  const page = (rulesFile: Partial<RulesFileView>): OptionsView => ({
    ...base,
    page: 'rules',
    rulesFile: { ...noRulesFile, ...rulesFile },
  });
  return {
    rulesFile: page({}),
    rulesFileSaved: page({ saved: 'saved' }),
    rulesFilePlan: page({ locks, stage: { kind: 'plan', plan } }),
    rulesFileSame: page({
      stage: { kind: 'plan', plan: { ...plan, rules: [], values: [], texts: 0, kept: [], locks: [], savedBy: '' } },
    }),
    rulesFileProblem: page({
      stage: { kind: 'problem', problem: { why: 'badSeal' } },
      policyTrouble: { why: 'badShape', where: 'body.head.rules.grace' },
    }),
    rulesFileTaken: page({ locks, stage: { kind: 'taken' } }),
    cyclesLocked: { ...base, page: 'cycles', rulesFile: { ...noRulesFile, locks } },
  };
}
