import {
  options_sites,
  options_sites_acts,
  options_sites_add,
  options_sites_add_1,
  options_sites_add_2,
  options_sites_add_3,
  options_sites_address,
  options_sites_clients,
  options_sites_crm,
  options_sites_empty,
  options_sites_lead,
  options_sites_note,
  options_sites_reading,
} from '../../lib/locales/messages/messages';
import { infoIcon } from '../icons';
import { Note } from '../Note';
import type { PageProps } from './Options';
import { PageHead } from './PageHead';
import { SiteLine } from './SiteLine';
import { TaughtCrms } from './TaughtCrms';

/** The addresses the user granted, how far each is read, and how another one is added. */
export function Sites({ view, events }: PageProps) {
  return (
    <>
      <PageHead title={options_sites()} lead={options_sites_lead()} />
      <section class="card">
        {view.sites.length === 0 ? (
          <h3>{options_sites_empty()}</h3>
        ) : (
          <table class="grid sites">
            <thead>
              <tr>
                <th scope="col">{options_sites_address()}</th>
                <th scope="col">{options_sites_crm()}</th>
                <th scope="col" class="r">
                  {options_sites_clients()}
                </th>
                <th scope="col">{options_sites_reading()}</th>
                <th scope="col">
                  <span class="unseen">{options_sites_acts()}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.sites.map((site) => (
                <SiteLine key={site.origin} site={site} today={view.today} events={events} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <TaughtCrms view={view.taught} events={events.taught} today={view.today} />
      <section class="card">
        <h3>{options_sites_add()}</h3>
        <ol class="how">
          <li>{options_sites_add_1()}</li>
          <li>{options_sites_add_2()}</li>
          <li>{options_sites_add_3()}</li>
        </ol>
        <Note icon={infoIcon}>{options_sites_note()}</Note>
      </section>
    </>
  );
}
