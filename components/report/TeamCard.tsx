import type { ByGroup } from '../../lib/domain/report/shareGroups';
import type { TeamTotals } from '../../lib/domain/report/team';
import type { Totals } from '../../lib/domain/report/totals';
import {
  report_col_calls,
  report_col_earned,
  report_col_manager,
  report_col_returned,
  report_col_returns,
  report_col_spent,
  report_col_total,
  report_group,
  report_kpi_stake,
  report_nobody,
  report_team,
  report_team_all,
  report_team_choose,
  report_team_clear,
  report_team_mixed,
  report_team_on,
  report_team_problem,
  report_team_rate,
  report_team_refused,
  report_team_replaced,
  report_team_text,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatDate } from '../formatDay';
import { formatNumber } from '../formatNumber';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { Card } from './Card';
import { DataTable } from './DataTable';
import { chanceText, moneyText, sharedGroups, shareOf, wholePercent } from './figures';
import { countCell, type ReportCell, type ReportTable, textCell } from './reportTable';
import type { ReportEvents, TeamView } from './reportView';

export interface TeamCardProps {
  readonly view: TeamView;
  readonly events: ReportEvents;
}

/** Several managers' totals added up: sums alone, no client of theirs is in them. */
export function TeamCard({ view: { team, refused }, events }: TeamCardProps) {
  const table = team && teamTable(team);
  return (
    <Card subject="team" title={report_team()} span={12} table={table} onCsv={events.onCsv}>
      <p class="muted">{report_team_text()}</p>
      <p class="choose">
        <label class="btn plain medium">
          {report_team_choose()}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            multiple
            onChange={(event) => {
              const input = event.currentTarget;
              events.onTeamFiles([...(input.files ?? [])]);
              input.value = '';
            }}
          />
        </label>
        {(team || refused.length > 0) && (
          <Button look="text" onPress={events.onTeamClear}>
            {report_team_clear()}
          </Button>
        )}
      </p>
      {refused.map(({ file, why }) => (
        <Note key={file} tone="warn" icon={doubtfulIcon}>
          {report_team_refused({ file, why: report_team_problem({ why }) })}
        </Note>
      ))}
      {team && table && <Team team={team} table={table} />}
    </Card>
  );
}

function Team({ team, table }: { readonly team: TeamTotals; readonly table: ReportTable }) {
  return (
    <>
      <DataTable table={table} />
      <p>{report_team_rate({ text: chanceText(team.rate) })}</p>
      {team.replaced > 0 && <p class="faint">{report_team_replaced({ n: team.replaced })}</p>}
      {team.isMargin === undefined && <p class="faint">{report_team_mixed()}</p>}
      <DataTable table={bonusTable(team)} />
    </>
  );
}

function teamTable(team: TeamTotals): ReportTable {
  const returned = team.isMargin === undefined ? '' : moneyText(team.returned);
  return {
    name: report_team(),
    columns: [
      { head: report_col_manager() },
      { head: report_team_on() },
      ...sharedGroups.map((group) => ({ head: report_group({ group }), isNumber: true })),
      { head: report_col_total(), isNumber: true },
      { head: report_kpi_stake(), isNumber: true },
      { head: report_col_returned(), isNumber: true },
      { head: report_col_spent(), isNumber: true },
    ],
    rows: [
      ...team.files.map(fileRow),
      [
        textCell(report_team_all()),
        textCell(''),
        ...groupCells(team.now),
        countCell(team.clients),
        textCell(moneyText(team.recoverable)),
        textCell(returned),
        textCell(moneyText(team.spent)),
      ],
    ],
  };
}

function fileRow({ by, on, now, clients, recoverable, returned, spent }: Totals): readonly ReportCell[] {
  return [
    textCell(by || report_nobody()),
    { text: formatDate(on), plain: on },
    ...groupCells(now),
    countCell(clients),
    textCell(moneyText(recoverable)),
    textCell(moneyText(returned)),
    textCell(moneyText(spent)),
  ];
}

/** A count with its share; of few clients a share says little, so the count comes first. */
function groupCells(groups: ByGroup): readonly ReportCell[] {
  return sharedGroups.map((group) => ({
    text: `${formatNumber(groups[group])} (${wholePercent(shareOf(groups, group))})`,
    plain: groups[group],
  }));
}

function bonusTable({ bonuses }: TeamTotals): ReportTable {
  return {
    name: report_col_calls(),
    columns: [
      { head: report_col_manager() },
      { head: report_col_calls(), isNumber: true },
      { head: report_col_returns(), isNumber: true },
      { head: report_col_earned(), isNumber: true },
    ],
    rows: bonuses.map(({ by, calls, returned, earned }) => [
      textCell(by || report_nobody()),
      countCell(calls),
      countCell(returned),
      textCell(moneyText(earned)),
    ]),
  };
}
