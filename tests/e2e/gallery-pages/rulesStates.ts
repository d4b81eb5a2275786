import type { OptionsView } from '../../../components/options/optionsView';
import type { SimulatedBase } from '../../../components/options/simulator/simulatorView';
import { applyPreset } from '../../../lib/domain/presets/applyPreset';
import { presetOf } from '../../../lib/domain/presets/preset';
import { defaultRules, type Rules } from '../../../lib/domain/rules';
import { today } from './clients';

const counts = (active: number, due: number, sleeping: number, lost: number) => ({
  active,
  due,
  sleeping,
  lost,
  oneTime: 48,
  seasonal: 31,
  former: 6,
  noData: 0,
});

const figures = { calls: 240, recoverable: { RUB: 1_240_000_00 }, rhythm: { days: 44, source: 'base' } as const };

/** 612 clients with a tolerance of half a cycle, and of a quarter. */
const simulated: SimulatedBase = {
  today,
  clients: 612,
  categorised: 430,
  before: {
    ...figures,
    counts: counts(241, 35, 159, 92),
    newCallsADay: 5.1,
    classes: { A: 104, B: 231, C: 263, none: 14 },
    groups: { oil: { clients: 188, days: 182 }, tyres: { clients: 61, days: undefined } },
  },
  after: {
    ...figures,
    counts: counts(218, 19, 190, 100),
    newCallsADay: 8.2,
    classes: { A: 98, B: 240, C: 260, none: 14 },
    groups: { oil: { clients: 188, days: 182 }, tyres: { clients: 61, days: undefined } },
  },
  changed: 62,
  changes: [
    { key: '1', name: 'ООО «Ромашка»', from: 'due', to: 'sleeping', valueClass: 'A', yearlyMinor: 420_000_00 },
    { key: '2', name: 'Автосервис «Поворот»', from: 'sleeping', to: 'lost', valueClass: 'B', yearlyMinor: 90_000_00 },
    { key: '3', name: undefined, from: 'due', to: 'sleeping', valueClass: undefined, yearlyMinor: 0 },
  ],
};

const earlier: Rules = { ...defaultRules, grace: 0.25, leadDays: 7 };
const garage = presetOf('carService');
const ruled: Rules = garage ? applyPreset(defaultRules, garage) : defaultRules;
const history = [
  { at: '2026-11-21T06:30:00.000Z', by: 'Ольга Смирнова', before: earlier },
  { at: '2026-11-12T06:30:00.000Z', by: '', before: { ...earlier, lostFrom: 4, grace: 0.5 } },
];

export const noRules: Pick<OptionsView, 'simulator' | 'heldBack'> = {
  simulator: { kind: 'counted', base: { ...simulated, after: simulated.before, changed: 0, changes: [] } },
  heldBack: undefined,
};

/** Pages of rules, over the same base. */
export function rulesStates(base: OptionsView): Readonly<Record<string, OptionsView>> {
  const saved = { saved: ruled, history, outcome: { kind: 'none' } } as const;
  const held = { doNotContact: 11, openDeal: 19, agreedDate: 14, contactedRecently: 33, silentAttempts: 6, classC: 71 };
  return {
    // With what a shorter tolerance would give: shown once something is typed.
    cyclesTried: { ...base, page: 'cycles', rules: saved, simulator: { kind: 'counted', base: simulated } },
    cyclesHistory: { ...base, page: 'cycles', rules: saved },
    cyclesCounting: { ...base, page: 'cycles', simulator: { kind: 'counting', last: undefined } },
    cyclesEmpty: { ...base, page: 'cycles', simulator: { kind: 'empty' } },
    cyclesClosed: { ...base, page: 'cycles', simulator: { kind: 'closed' } },
    cyclesNoCategories: {
      ...base,
      page: 'cycles',
      rules: saved,
      simulator: { kind: 'counted', base: { ...simulated, categorised: 0 } },
    },
    policy: { ...base, page: 'policy', rules: saved, heldBack: { ...held, seasonClosed: 22 } },
    policyNew: { ...base, page: 'policy' },
  };
}
