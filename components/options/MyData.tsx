import {
  options_data,
  options_data_closed,
  options_data_closed_rest,
  options_data_lead,
  options_data_newer,
  options_data_newer_rest,
  options_data_reading,
} from '../../lib/locales/messages/messages';
import { doubtfulIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { Skeleton } from '../Skeleton';
import { BackupCard } from './backup/BackupCard';
import { DataTroubleNote } from './backup/DataTroubleNote';
import { FindClient } from './data/FindClient';
import { EraseAll } from './EraseAll';
import { AudienceCard } from './exports/AudienceCard';
import { ExportClients } from './exports/ExportClients';
import { Keep } from './keep/Keep';
import { LockCard } from './lock/LockCard';
import type { PageProps } from './Options';
import type { StoredState } from './optionsView';
import { PageHead } from './PageHead';
import { StoredTable } from './StoredTable';

/** What is stored, how it is protected and how it is erased. */
export function MyData({ view, events }: PageProps) {
  const { backup, lock, today } = view;
  const isOpen = lock.state !== 'locked' && !backup.trouble;
  return (
    <>
      <PageHead title={options_data()} lead={options_data_lead()} />
      {backup.trouble && <DataTroubleNote trouble={backup.trouble} events={events.backup} />}
      {!backup.trouble && (
        <section class="card">
          <Stored state={view.stored} />
        </section>
      )}
      {isOpen && <FindClient view={view.find} events={events.find} today={today} />}
      {isOpen && <ExportClients state={view.exports.state} events={events.exports} />}
      {isOpen && <AudienceCard audience={view.exports.audience} onAudience={events.exports.onAudience} />}
      <BackupCard backup={backup} events={events.backup} today={today} />
      {isOpen && <Keep view={view.keep} events={events.keep} />}
      {!backup.trouble && <LockCard lock={lock} events={events.lock} />}
      <section class="card">
        <EraseAll state={view.erase} onErase={events.onErase} />
      </section>
    </>
  );
}

function Stored({ state }: { readonly state: StoredState }) {
  if (state.kind === 'counting') {
    return (
      <p aria-busy="true">
        <span class="muted">{options_data_reading()}</span> <Skeleton width="120px" />
      </p>
    );
  }
  if (state.kind === 'closed') {
    return (
      <Note tone="warn" icon={doubtfulIcon}>
        <b>{options_data_closed()}</b> {options_data_closed_rest()}
      </Note>
    );
  }
  return (
    <>
      {state.kind === 'newer' && (
        <Note tone="warn" icon={lockIcon}>
          <b>{options_data_newer()}</b> {options_data_newer_rest()}
        </Note>
      )}
      <StoredTable stored={state.stored} />
    </>
  );
}
