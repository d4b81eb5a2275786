import type { Day } from '../../lib/domain/day';
import {
  import_check,
  import_checking,
  import_needs_client,
  import_needs_date,
  import_no_rows,
  import_nothing,
  import_other,
  import_stop,
  import_trouble,
  import_unwritten,
  import_write,
  import_write_complete,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { doubtfulIcon } from '../icons';
import { Note } from '../Note';
import { ImportColumns } from './ImportColumns';
import { ImportPlace } from './ImportPlace';
import { ImportResult } from './ImportResult';
import { ImportRows } from './ImportRows';
import { ImportStages } from './ImportStages';
import { troubleText } from './importText';
import type { ImportEvents, ImportSite, ImportStage } from './importView';

type Confirming = Extract<ImportStage, { kind: 'confirming' }>;

interface ImportConfirmProps {
  readonly stage: Confirming;
  readonly sites: readonly ImportSite[];
  readonly today: Day;
  readonly events: ImportEvents;
}

/** The whole choice on one page, what would come of it, and one act at a time. */
export function ImportConfirm({ stage, sites, today, events }: ImportConfirmProps) {
  const { preview, check, isReading } = stage;
  return (
    <>
      <ImportColumns preview={preview} isReading={isReading} onChoose={events.onChoose} />
      <ImportRows preview={preview} />
      {preview.stages.length > 0 && <ImportStages preview={preview} onChoose={events.onChoose} />}
      <ImportPlace preview={preview} sites={sites} today={today} onChoose={events.onChoose} />
      {check.kind === 'checked' && (
        <ImportResult
          result={check.result}
          choice={preview.choice}
          today={today}
          onSaveRefused={events.onSaveRefused}
          onChoose={events.onChoose}
        />
      )}
      <div role="alert">
        {check.kind === 'failed' && (
          <Note tone="warn" icon={doubtfulIcon}>
            <b>{import_trouble()}</b> {troubleText(check.trouble)}
          </Note>
        )}
      </div>
      <Bar stage={stage} events={events} />
    </>
  );
}

function Bar({ stage, events }: { readonly stage: Confirming; readonly events: ImportEvents }) {
  const { check, preview, isReading } = stage;
  const missing = missingColumn(preview.choice.columns);
  if (check.kind === 'checking') {
    return (
      <div class="savebar">
        <b role="status">{import_checking({ shown: formatNumber(check.rows) })}</b>
        <span class="acts">
          <Button onPress={events.onStop}>{import_stop()}</Button>
        </span>
      </div>
    );
  }
  return (
    <div class="savebar">
      <b role="status">{missing ?? (check.kind === 'checked' ? resultText(check.result) : import_unwritten())}</b>
      <span class="acts">
        <Button look="text" onPress={events.onAnother}>
          {import_other()}
        </Button>
        {check.kind === 'checked' ? (
          <WriteButton result={check.result} onWrite={events.onWrite} />
        ) : (
          <Button look="wake" disabled={missing !== undefined || isReading} onPress={events.onCheck}>
            {import_check()}
          </Button>
        )}
      </span>
    </div>
  );
}

type Result = Extract<Confirming['check'], { kind: 'checked' }>['result'];

function WriteButton({ result, onWrite }: { readonly result: Result; readonly onWrite: () => void }) {
  const { newPurchases, completed } = result;
  if (newPurchases === 0 && completed === 0) return null;
  return (
    <Button look="wake" onPress={onWrite}>
      {newPurchases > 0
        ? import_write({ n: newPurchases, shown: formatNumber(newPurchases) })
        : import_write_complete()}
    </Button>
  );
}

function resultText({ purchases, newPurchases, completed }: Result): string {
  if (purchases === 0) return import_no_rows();
  return newPurchases === 0 && completed === 0 ? import_nothing() : import_unwritten();
}

function missingColumn(columns: readonly string[]): string | undefined {
  if (!columns.includes('date')) return import_needs_date();
  return columns.includes('client') || columns.includes('clientId') ? undefined : import_needs_client();
}
