import {
  options_sites_acts,
  taught_checked,
  taught_empty,
  taught_head,
  taught_lead,
  taught_removed,
  taught_sites,
  taught_title,
  taught_undo,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { trashIcon } from '../icons';
import { Note } from '../Note';
import { TaughtImport } from './TaughtImport';
import { TaughtLine } from './TaughtLine';
import type { TaughtProps } from './taughtView';

/** CRMs made by pointing: what reads by them, and how they come and go as files. */
export function TaughtCrms({ view, events, today }: TaughtProps) {
  return (
    <section class="card">
      <h3>{taught_head()}</h3>
      <p class="muted">{view.crms.length === 0 ? taught_empty() : taught_lead()}</p>
      {view.crms.length > 0 && (
        <table class="grid sites">
          <thead>
            <tr>
              <th scope="col">{taught_title()}</th>
              <th scope="col">{taught_sites()}</th>
              <th scope="col">{taught_checked()}</th>
              <th scope="col">
                <span class="unseen">{options_sites_acts()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.crms.map((crm) => (
              <TaughtLine key={crm.id} crm={crm} origins={view.origins} events={events} today={today} />
            ))}
          </tbody>
        </table>
      )}
      <div role="status">
        {view.removed !== undefined && (
          <Note
            icon={trashIcon}
            acts={
              <Button size="small" onPress={events.onRestore}>
                {taught_undo()}
              </Button>
            }
          >
            {taught_removed({ title: view.removed })}
          </Note>
        )}
      </div>
      <TaughtImport origins={view.origins} imported={view.imported} onImport={events.onImport} />
    </section>
  );
}
