import {
  import_done,
  import_done_partial,
  import_done_text,
  import_keep_open,
  import_lead,
  import_other,
  import_reading,
  import_stop,
  import_stopping,
  import_undoing,
  import_undone,
  import_undone_text,
  import_writing,
  options_import,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { checkIcon } from '../icons';
import { Note } from '../Note';
import { Progress } from '../Progress';
import { ImportConfirm } from './ImportConfirm';
import { ImportRuns } from './ImportRuns';
import { ImportStart } from './ImportStart';
import type { ImportEvents, ImportStage } from './importView';
import type { PageProps } from './Options';
import { PageHead } from './PageHead';

/** A file becomes purchases: chosen, confirmed, checked, written, and taken back if need be. */
export function Import({ view, events }: PageProps) {
  const { stage, runs } = view.importing;
  const isIdle = stage.kind === 'start' || stage.kind === 'done' || stage.kind === 'undone';
  return (
    <>
      <PageHead title={options_import()} lead={import_lead()} />
      <Stage {...view} stage={stage} events={events.importing} />
      {isIdle && runs.length > 0 && <ImportRuns runs={runs} today={view.today} onUndo={events.importing.onUndo} />}
    </>
  );
}

interface StageProps extends Pick<PageProps['view'], 'importing' | 'today'> {
  readonly stage: ImportStage;
  readonly events: ImportEvents;
}

function Stage({ importing, today, stage, events }: StageProps) {
  if (stage.kind === 'start') return <ImportStart trouble={stage.trouble} events={events} />;
  if (stage.kind === 'reading') {
    return (
      <section class="card" aria-busy="true">
        <p role="status">{import_reading({ file: stage.file })}</p>
      </section>
    );
  }
  if (stage.kind === 'confirming') {
    return <ImportConfirm stage={stage} sites={importing.sites} today={today} events={events} />;
  }
  if (stage.kind === 'done' || stage.kind === 'undone') return <Ended stage={stage} events={events} />;
  return <Working stage={stage} events={events} />;
}

function Working({
  stage,
  events,
}: {
  readonly stage: Extract<ImportStage, { done: number }>;
  readonly events: ImportEvents;
}) {
  const { file, done, clients, isStopping } = stage;
  const words = { file, done: formatNumber(done), all: formatNumber(clients) };
  const label = stage.kind === 'writing' ? import_writing(words) : import_undoing(words);
  return (
    <section class="card">
      <h3>{label}</h3>
      <Progress value={done} max={clients} label={label} />
      {stage.kind === 'writing' && <p class="muted">{import_keep_open()}</p>}
      <div class="acts">
        <Button disabled={isStopping} onPress={events.onStop}>
          {isStopping ? import_stopping() : import_stop()}
        </Button>
      </div>
    </section>
  );
}

function Ended({
  stage,
  events,
}: {
  readonly stage: Extract<ImportStage, { kind: 'done' | 'undone' }>;
  readonly events: ImportEvents;
}) {
  return (
    <div role="status">
      <Note tone="good" icon={checkIcon} acts={<Button onPress={events.onAnother}>{import_other()}</Button>}>
        {stage.kind === 'undone' ? (
          <>
            <b>{import_undone()}</b> {import_undone_text({ file: stage.file })}
          </>
        ) : (
          <>
            <b>{import_done()}</b>{' '}
            {import_done_text({
              file: stage.run.file.name,
              purchases: formatNumber(stage.run.addedPurchases),
              clients: formatNumber(stage.run.addedClients),
            })}{' '}
            {!stage.run.choice.holdsAll && import_done_partial()}
          </>
        )}
      </Note>
    </div>
  );
}
