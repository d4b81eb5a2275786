import {
  classes_marks_down,
  classes_marks_help,
  classes_marks_up,
  options_classes,
  options_classes_lead,
  options_money_card,
  options_share_c,
  options_share_c_help,
  options_shares,
  options_small_base,
} from '../../lib/locales/messages/messages';
import { formatPercent } from '../formatPercent';
import { ClassShares } from './classes/ClassShares';
import { MarksCard } from './classes/MarksCard';
import { HistoryCard } from './history/HistoryCard';
import type { PageProps } from './Options';
import { PageHead } from './PageHead';
import { RuleSetting } from './RuleSetting';
import { Setting } from './Setting';
import type { RulesForm } from './useRulesForm';

/** What makes a client A, B or C, and what his money is worth. */
export function Classes({ form, view }: PageProps) {
  return (
    <>
      <PageHead title={options_classes()} lead={options_classes_lead()} />
      <section class="card">
        <h3>{options_shares()}</h3>
        <RuleSetting field="shareA" form={form} />
        <RuleSetting field="shareB" form={form} />
        <Setting label={options_share_c()} help={options_share_c_help()}>
          <span class="muted">{shareC(form)}</span>
        </Setting>
      </section>
      <ClassShares view={view.simulator} form={form} />
      <section class="card">
        <h3>{options_small_base()}</h3>
        <RuleSetting field="minClients" form={form} />
        <RuleSetting field="aFrom" form={form} />
        <RuleSetting field="bFrom" form={form} />
      </section>
      <section class="card">
        <h3>{options_money_card()}</h3>
        <RuleSetting field="marginRate" form={form} />
        <RuleSetting field="chanceSleeping" form={form} />
        <RuleSetting field="chanceLost" form={form} />
      </section>
      <div class="pair">
        <MarksCard effect="up" title={classes_marks_up()} />
        <MarksCard effect="down" title={classes_marks_down()} />
      </div>
      <p class="muted">{classes_marks_help()}</p>
      <HistoryCard history={view.rules.history} form={form} today={view.today} />
    </>
  );
}

/** What the two shares leave over; a dash while they are not numbers or exceed the whole. */
function shareC({ draft }: RulesForm): string {
  const rest = 100 - draft.rules.classes.shareA - draft.rules.classes.shareB;
  return rest >= 0 ? formatPercent(rest) : '–';
}
