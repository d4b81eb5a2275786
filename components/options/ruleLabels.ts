import type { RulesField } from '../../lib/domain/rulesCheck';
import {
  options_a_from,
  options_a_from_help,
  options_b_from,
  options_b_from_help,
  options_chance_help,
  options_chance_lost,
  options_chance_sleeping,
  options_company_cycle,
  options_company_cycle_help,
  options_grace,
  options_grace_help,
  options_lead,
  options_lead_help,
  options_lost_from,
  options_lost_from_help,
  options_margin,
  options_margin_help,
  options_merge,
  options_merge_help,
  options_min_clients,
  options_min_clients_help,
  options_once_lost,
  options_once_lost_help,
  options_once_sleeping,
  options_once_sleeping_help,
  options_share_a,
  options_share_a_help,
  options_share_b,
  options_share_b_help,
  options_sleeping_from,
  options_sleeping_from_help,
  options_unit_clients,
  options_unit_cycles,
  options_unit_days,
  options_unit_percent,
} from '../../lib/locales/messages/messages';

export interface RuleLabel {
  readonly name: () => string;
  readonly help: () => string;
  readonly unit?: (amount: { readonly n: number }) => string;
}

/** How each rule is called, in the setting itself and in the line that says what changed. */
export const ruleLabels: Readonly<Record<RulesField, RuleLabel>> = {
  companyCycleDays: { name: options_company_cycle, help: options_company_cycle_help, unit: options_unit_days },
  grace: { name: options_grace, help: options_grace_help },
  sleepingFrom: { name: options_sleeping_from, help: options_sleeping_from_help, unit: options_unit_cycles },
  lostFrom: { name: options_lost_from, help: options_lost_from_help, unit: options_unit_cycles },
  leadDays: { name: options_lead, help: options_lead_help, unit: options_unit_days },
  oneTimeSleepingDays: { name: options_once_sleeping, help: options_once_sleeping_help, unit: options_unit_days },
  oneTimeLostDays: { name: options_once_lost, help: options_once_lost_help, unit: options_unit_days },
  mergeWindowDays: { name: options_merge, help: options_merge_help, unit: options_unit_days },
  shareA: { name: options_share_a, help: options_share_a_help, unit: options_unit_percent },
  shareB: { name: options_share_b, help: options_share_b_help, unit: options_unit_percent },
  minClients: { name: options_min_clients, help: options_min_clients_help, unit: options_unit_clients },
  aFrom: { name: options_a_from, help: options_a_from_help },
  bFrom: { name: options_b_from, help: options_b_from_help },
  marginRate: { name: options_margin, help: options_margin_help, unit: options_unit_percent },
  chanceSleeping: { name: options_chance_sleeping, help: options_chance_help, unit: options_unit_percent },
  chanceLost: { name: options_chance_lost, help: options_chance_help, unit: options_unit_percent },
};
