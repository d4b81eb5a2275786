import type { Day } from '../../domain/day';
import type { AudienceCandidate } from '../../domain/exporting/audience';
import { type ClientLine, clientLine, isTaken, type LineFilter } from '../../domain/exporting/clientLine';
import { readDb } from '../db';
import { statPages } from '../pages';
import type { ContactRow } from '../rows';
import { rulesItem } from '../settings';
import { assessedOn } from '../stat';
import { tablePages } from '../tablePages';

/** Clients for a table, a page of the store at a time; `onClients` hears how many were gone through. */
export async function* clientLines(
  filter: LineFilter,
  today: Day,
  signal: AbortSignal,
  onClients: (clients: number) => void,
): AsyncGenerator<readonly ClientLine[], void> {
  const rules = await rulesItem.getValue();
  let done = 0;
  for await (const page of statPages()) {
    if (signal.aborted) return;
    yield page.map((stat) => clientLine(assessedOn(stat, { today, rules }))).filter((line) => isTaken(line, filter));
    done += page.length;
    onClients(done);
  }
}

/**
 * Records with phones or e-mails kept in plain words. Nobody's consent is recorded before there is a log of talks, and
 * so nobody has it: an audience of people who were not asked is not made.
 */
export async function audienceCandidates(): Promise<readonly AudienceCandidate[]> {
  const candidates: AudienceCandidate[] = [];
  for await (const page of tablePages<ContactRow>((job) => readDb((db) => job(db.contacts)))) {
    for (const { plain } of page) {
      if (!plain || plain.phones.length + plain.emails.length === 0) continue;
      candidates.push({ phones: plain.phones, emails: plain.emails, isBarred: false, hasConsent: false });
    }
  }
  return candidates;
}
