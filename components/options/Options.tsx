import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RulePart } from '../../lib/domain/rulesFile/part';
import { DataTroubleHint } from './backup/DataTroubleNote';
import { Classes } from './Classes';
import { CycleRules } from './CycleRules';
import { Calls } from './calls/Calls';
import { Duplicates } from './duplicates/Duplicates';
import { Import } from './Import';
import { Languages } from './Languages';
import { Locked } from './lock/LockCard';
import { MyData } from './MyData';
import { Nav } from './Nav';
import { Offers } from './offers/Offers';
import type { OptionsEvents, OptionsPage, OptionsView } from './optionsView';
import { Policy } from './policy/Policy';
import { LockedPart } from './rulesFile/LockedPart';
import { RulesFile } from './rulesFile/RulesFile';
import { SaveBar } from './SaveBar';
import { Sites } from './Sites';
import { Scripts } from './scripts/Scripts';
import { type RulesForm, useRulesForm } from './useRulesForm';

export interface OptionsProps {
  readonly view: OptionsView;
  readonly events: OptionsEvents;
}

export interface PageProps extends OptionsProps {
  readonly form: RulesForm;
}

const pages: Readonly<Record<OptionsPage, FunctionComponent<PageProps>>> = {
  sites: Sites,
  cycles: CycleRules,
  classes: Classes,
  policy: Policy,
  calls: Calls,
  scripts: Scripts,
  offers: Offers,
  rules: RulesFile,
  import: Import,
  duplicates: Duplicates,
  data: MyData,
  language: Languages,
};

/** Pages that the head may lock as a whole. */
const PART_OF: Readonly<Partial<Record<OptionsPage, RulePart>>> = {
  cycles: 'cycles',
  classes: 'classes',
  policy: 'contact',
  scripts: 'scripts',
  offers: 'offers',
};

/** The frame: pages to the left, one of them open, and below it what was changed and is not saved yet. */
export function Options({ view, events }: OptionsProps) {
  const form = useRulesForm(view.rules, events);
  const main = useFocusOnTurn(view.page);
  const Page = pages[view.page];
  return (
    <div class="app">
      <Nav page={view.page} />
      <main class="main" ref={main} tabIndex={-1}>
        {view.lock.state === 'locked' && view.page !== 'data' && (
          <section class="card">
            <Locked lock={view.lock} events={events.lock} />
          </section>
        )}
        {view.backup.trouble && view.page !== 'data' && <DataTroubleHint trouble={view.backup.trouble} />}
        <LockedPart part={PART_OF[view.page]} locks={view.rulesFile.locks} today={view.today}>
          <Page view={view} events={events} form={form} />
        </LockedPart>
        <SaveBar form={form} onUndo={undoOf(view, events)} />
      </main>
    </div>
  );
}

/** Undoes the last saving at once: what it replaced is saved in its place. */
function undoOf({ rules }: OptionsView, events: OptionsEvents): (() => void) | undefined {
  const last = rules.history[0];
  return last && (() => events.onSaveRules({ ...last.before, version: rules.saved.version }));
}

/** Takes a reader of the screen to the new page; on opening the focus stays where the browser puts it. */
function useFocusOnTurn(page: OptionsPage) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current !== page) main.current?.focus();
    shown.current = page;
  }, [page]);
  return main;
}
