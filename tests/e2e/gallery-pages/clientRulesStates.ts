import type { HandTools } from '../../../components/hand/handTools';
import type { ClientRulesView } from '../../../components/options/clientRules/clientRulesView';
import type { OptionsView } from '../../../components/options/optionsView';
import type { Correction } from '../../../lib/domain/hand/correction';
import type { ClientMark } from '../../../lib/domain/marks/mark';
import { site, today } from './clients';

export const noClientRules: ClientRulesView = {
  standing: { rows: [], total: 0 },
  role: 'manager',
  text: '',
  found: undefined,
  opened: undefined,
};

const cycle: Correction = {
  what: 'cycle',
  cycleDays: 90,
  setOn: '2026-11-12',
  endsOn: '2027-06-30',
  reason: 'Перешли на закупку раз в квартал',
  by: { name: 'Ольга Смирнова', role: 'head' },
};
const season: Correction = {
  what: 'season',
  windows: [{ from: '02-01', to: '03-15' }],
  setOn: '2026-10-02',
  reason: 'Закупают только к посевной',
  by: { name: 'Пётр', role: 'manager' },
};
const debt: ClientMark = {
  code: 'debt',
  setOn: '2026-11-12',
  endsOn: '2026-12-31',
  reason: 'Счёт 118 не оплачен',
  by: { name: 'Ольга Смирнова', role: 'head' },
};
const names = ['ООО «Ромашка»', 'ИП Ромашкина Антонина Владиславовна, оптовая торговля цветами и семенами'];
const clients = names.map((name, i) => ({
  key: `${site} company 10${i}`,
  site,
  client: { type: 'company', id: `10${i}` },
  name,
}));

const standing: ClientRulesView['standing'] = {
  rows: clients.map((client, i) => ({
    ...client,
    set: i === 0 ? [cycle] : [season, { what: 'noRepeat', ...signed() }],
  })),
  total: 203,
};

function signed() {
  return { setOn: today, reason: 'Закрывают направление', by: { name: 'Ольга Смирнова', role: 'head' } } as const;
}

/** What the form shows of the client that is opened. */
export function handTools(): HandTools {
  return {
    role: 'head',
    open: async () => ({
      name: names[0] ?? '',
      today,
      set: { corrections: [cycle], marks: [{ code: 'paysLate', setOn: today }, debt] },
      cycleDays: 90,
      valueClass: 'A',
    }),
    set: async () => ({ record: 'record' }),
  };
}

export function clientRulesStates(base: OptionsView): Readonly<Record<string, OptionsView>> {
  const shown = (clientRules: Partial<ClientRulesView>): OptionsView => ({
    ...base,
    page: 'cycles',
    clientRules: { ...noClientRules, standing, role: 'head', ...clientRules },
  });
  const [opened] = clients;
  return {
    clientRules: shown({ text: 'ромаш', found: { rows: clients, total: 26 } }),
    clientRulesOpened: shown({ opened }),
    clientRulesClosed: shown({ standing: 'closed' }),
  };
}
