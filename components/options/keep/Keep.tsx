import { useState } from 'preact/hooks';
import { isRetention, MOST_YEARS, type Retention } from '../../../lib/domain/retention';
import {
  count_purchases,
  data_count_clients,
  data_keep,
  data_keep_clients,
  data_keep_clients_help,
  data_keep_count,
  data_keep_counting,
  data_keep_failed,
  data_keep_goes,
  data_keep_nothing,
  data_keep_purchases,
  data_keep_purchases_help,
  data_keep_save,
  data_keep_saved,
  data_keep_wrong,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { Field } from '../../Field';
import { doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import { Setting } from '../Setting';
import type { KeepEvents, KeepView } from './keepView';

export interface KeepProps {
  readonly view: KeepView;
  readonly events: KeepEvents;
}

/** Nothing goes before it was said in numbers what would go. */
export function Keep({ view: { saved, foreseen }, events }: KeepProps) {
  const [purchases, typePurchases] = useState(written(saved.purchaseYears));
  const [clients, typeClients] = useState(written(saved.clientYears));
  const typed: Retention = { purchaseYears: yearsOf(purchases), clientYears: yearsOf(clients) };
  const isChanged = typed.purchaseYears !== saved.purchaseYears || typed.clientYears !== saved.clientYears;
  const isForeseen = foreseen.kind === 'counted' && isSame(foreseen.retention, typed);
  return (
    <section class="card" aria-label={data_keep()}>
      <h3>{data_keep()}</h3>
      <Setting label={data_keep_purchases()} help={data_keep_purchases_help()} controlId="keep-purchases">
        <Years id="keep-purchases" value={purchases} onInput={typePurchases} />
      </Setting>
      <Setting label={data_keep_clients()} help={data_keep_clients_help()} controlId="keep-clients">
        <Years id="keep-clients" value={clients} onInput={typeClients} />
      </Setting>
      <div class="acts">
        <Button
          disabled={!isChanged || !isRetention(typed) || foreseen.kind === 'counting'}
          onPress={() => events.onForesee(typed)}
        >
          {data_keep_count()}
        </Button>
      </div>
      <div role="status">{!isForeseen && <p class="muted">{stateText(foreseen)}</p>}</div>
      {isForeseen && isChanged && (
        <Note
          tone="stop"
          icon={doubtfulIcon}
          acts={
            <Button look="danger" size="small" onPress={() => events.onSave(typed)}>
              {data_keep_save()}
            </Button>
          }
        >
          {countsText(foreseen.counts)}
        </Note>
      )}
    </section>
  );
}

interface YearsProps {
  readonly id: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

function Years({ id, value, onInput }: YearsProps) {
  const isWrong = !isRetention({ purchaseYears: yearsOf(value), clientYears: 0 });
  const error = isWrong ? data_keep_wrong({ n: MOST_YEARS }) : undefined;
  return <Field id={id} value={value} onInput={onInput} describedBy={`${id}-help`} error={error} />;
}

function written(years: number): string {
  return years === 0 ? '' : String(years);
}

/** Empty: for ever. */
function yearsOf(text: string): number {
  return text.trim() === '' ? 0 : Number(text);
}

function isSame(one: Retention, other: Retention): boolean {
  return one.purchaseYears === other.purchaseYears && one.clientYears === other.clientYears;
}

function stateText(foreseen: KeepView['foreseen']): string {
  if (foreseen.kind === 'counting') return data_keep_counting();
  if (foreseen.kind === 'saved') return data_keep_saved();
  return foreseen.kind === 'failed' ? data_keep_failed({ why: foreseen.why }) : '';
}

function countsText({ clients, purchases }: { readonly clients: number; readonly purchases: number }): string {
  if (clients + purchases === 0) return data_keep_nothing();
  return data_keep_goes({ clients: data_count_clients({ n: clients }), purchases: count_purchases({ n: purchases }) });
}
