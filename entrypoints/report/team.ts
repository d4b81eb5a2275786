import { type ReadonlySignal, signal } from '@preact/signals';
import type { TeamView } from '../../components/report/reportView';
import { teamOf } from '../../lib/domain/report/team';
import type { Totals } from '../../lib/domain/report/totals';
import { rulesItem } from '../../lib/store/settings';
import { readTotalsFiles } from './files';

export interface FollowedTeam {
  readonly view: ReadonlySignal<TeamView>;
  readonly add: (files: readonly File[]) => void;
  readonly clear: () => void;
}

/** The totals files that were chosen; held by this page alone and gone with it. */
export function followTeam(): FollowedTeam {
  const view = signal<TeamView>({ team: undefined, refused: [] });
  let all: readonly Totals[] = [];

  async function add(files: readonly File[]): Promise<void> {
    const [{ totals, refused }, rules] = await Promise.all([readTotalsFiles(files), rulesItem.getValue()]);
    all = [...all, ...totals];
    view.value = { team: teamOf(all, rules.returnChance.sleeping), refused };
  }

  return {
    view,
    add: (files) => void add(files),
    clear: () => {
      all = [];
      view.value = { team: undefined, refused: [] };
    },
  };
}
