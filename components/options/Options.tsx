import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
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
import type { OptionsEvents, OptionsPage, OptionsView } from './optionsView';
import { SaveBar } from './SaveBar';
import { Sites } from './Sites';
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
  calls: Calls,
  import: Import,
  duplicates: Duplicates,
  data: MyData,
  language: Languages,
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
        <Page view={view} events={events} form={form} />
        <SaveBar form={form} />
      </main>
    </div>
  );
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
