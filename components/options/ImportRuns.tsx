import { useState } from 'preact/hooks';
import type { Day } from '../../lib/domain/day';
import type { ImportRun } from '../../lib/domain/importing/importRun';
import {
  import_acts,
  import_added,
  import_earlier,
  import_file,
  import_undo,
  import_undo_no,
  import_undo_of,
  import_undo_on,
  import_undo_sure,
  import_undo_unfinished,
  import_undo_yes,
  import_unfinished,
  import_when,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatInstant } from '../formatInstant';
import { formatNumber } from '../formatNumber';

interface ImportRunsProps {
  readonly runs: readonly ImportRun[];
  readonly today: Day;
  readonly onUndo: (id: string) => void;
}

/** Earlier imports; each can be taken back, after one question. */
export function ImportRuns({ runs, today, onUndo }: ImportRunsProps) {
  return (
    <section class="card">
      <h3>{import_earlier()}</h3>
      <table class="grid imports">
        <thead>
          <tr>
            <th scope="col">{import_file()}</th>
            <th scope="col">{import_when()}</th>
            <th scope="col" class="r">
              {import_added()}
            </th>
            <th scope="col">
              <span class="unseen">{import_acts()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunLine key={run.id} run={run} today={today} onUndo={onUndo} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RunLine({ run, today, onUndo }: { readonly run: ImportRun } & Omit<ImportRunsProps, 'runs'>) {
  const [isAsking, ask] = useState(false);
  return (
    <>
      <tr>
        <td>
          <span class="file">{run.file.name}</span>
          <Unfinished run={run} />
        </td>
        <td>{formatInstant(run.startedAt, today)}</td>
        <td class="r">{formatNumber(run.addedPurchases)}</td>
        <td class="r">
          <span class="acts" title={import_undo_of({ file: run.file.name })}>
            <Button
              size="small"
              look="text"
              onPress={() => (run.state === 'undoing' ? onUndo(run.id) : ask(!isAsking))}
            >
              {run.state === 'undoing' ? import_undo_on() : import_undo()}
              <span class="unseen">: {run.file.name}</span>
            </Button>
          </span>
        </td>
      </tr>
      {isAsking && (
        <tr class="asking">
          <td colSpan={4}>
            <p>{import_undo_sure({ file: run.file.name })}</p>
            <span class="acts">
              <Button size="small" onPress={() => ask(false)}>
                {import_undo_no()}
              </Button>
              <Button size="small" look="danger" onPress={() => onUndo(run.id)}>
                {import_undo_yes()}
              </Button>
            </span>
          </td>
        </tr>
      )}
    </>
  );
}

function Unfinished({ run }: { readonly run: ImportRun }) {
  if (run.state === 'done') return null;
  const words = { done: formatNumber(run.doneClients), all: formatNumber(run.clients) };
  return <small class="muted">{run.state === 'writing' ? import_unfinished(words) : import_undo_unfinished()}</small>;
}
