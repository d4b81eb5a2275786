import type { ClientsSaid } from '../../lib/domain/identity/proposal';
import { keepApart, mergeClients, proposeAgain, unmergeClients } from '../../lib/store/identity/merges';
import { momentOf } from '../../lib/store/moment';
import { refreshSoon } from './keepFresh';

/** The user says that two clients are one, or are not; lists and open pages follow within a second. */
export async function sayOfClients(said: ClientsSaid): Promise<'saved'> {
  const moment = momentOf(new Date());
  if (said.kind === 'merge') await mergeClients(said.into, said.from, moment);
  else if (said.kind === 'split') await unmergeClients(said.from);
  else if (said.kind === 'apart') await keepApart(said.one, said.other, moment);
  else await proposeAgain(said.one, said.other);
  await refreshSoon();
  return 'saved';
}
