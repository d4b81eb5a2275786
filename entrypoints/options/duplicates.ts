import { type ReadonlySignal, signal } from '@preact/signals';
import { follow } from '../../components/follow';
import type { DuplicatesEvents, DuplicatesView, LastSaid } from '../../components/options/duplicates/duplicatesView';
import type { OptionsPage } from '../../components/options/optionsView';
import { sendMessage } from '../../lib/bridge/messages';
import type { ClientsSaid, Proposal } from '../../lib/domain/identity/proposal';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { keepsContactsItem } from '../../lib/store/identity/contactSecret';
import { findDuplicates } from '../../lib/store/identity/findDuplicates';
import { momentOf } from '../../lib/store/moment';

export interface FoundDuplicates {
  readonly view: ReadonlySignal<DuplicatesView>;
  readonly events: DuplicatesEvents;
}

const NOBODY = { proposals: [], total: 0, merged: [], recognisable: 0 };

/** Looks for duplicates while their page is open, and again after every change of stored clients. */
export async function followDuplicates(page: ReadonlySignal<OptionsPage>): Promise<FoundDuplicates> {
  const keeps = await follow(keepsContactsItem);
  const view = signal<DuplicatesView>({
    found: 'looking',
    last: undefined,
    refused: undefined,
    keepsContacts: keeps.value,
  });
  const change = (part: Partial<DuplicatesView>) => {
    view.value = { ...view.value, ...part };
  };
  let looking = new AbortController();

  async function look(): Promise<void> {
    if (page.value !== 'duplicates') return;
    looking.abort();
    looking = new AbortController();
    const { signal: mine } = looking;
    const found = await read(mine).catch(() => 'closed' as const);
    if (!mine.aborted) change({ found });
  }

  async function say(said: ClientsSaid, last: LastSaid | undefined): Promise<void> {
    const answer = await sendMessage('sayOfClients', said).catch((error: unknown) => ({ refused: String(error) }));
    if (answer === 'saved') change({ last, refused: undefined });
    else change({ last: undefined, refused: answer.refused });
    await look();
  }

  function undo(): Promise<void> {
    const { last } = view.value;
    if (!last) return Promise.resolve();
    if (last.kind === 'merged') return say({ kind: 'split', from: last.proposal.from.key }, undefined);
    if (last.kind === 'apart') return say({ kind: 'again', ...pairOf(last.proposal) }, undefined);
    return say({ kind: 'merge', into: last.merged.into, from: last.merged.from }, undefined);
  }

  async function keep(keeps: boolean): Promise<void> {
    const answer = await sendMessage('keepContacts', { keeps }).catch((error: unknown) => ({ refused: String(error) }));
    change(answer === 'saved' ? { refused: undefined } : { refused: answer.refused });
  }

  page.subscribe(() => {
    change({ last: undefined, refused: undefined });
    void look();
  });
  changedItem.watch(() => void look());
  keeps.subscribe((keepsContacts) => change({ keepsContacts }));

  const events: DuplicatesEvents = {
    onMerge: (proposal) =>
      void say({ kind: 'merge', into: proposal.into.key, from: proposal.from.key }, { kind: 'merged', proposal }),
    onApart: (proposal) => void say({ kind: 'apart', ...pairOf(proposal) }, { kind: 'apart', proposal }),
    onSplit: (merged) => void say({ kind: 'split', from: merged.from }, { kind: 'split', merged }),
    onUndo: () => void undo(),
    onKeepContacts: (keeps) => void keep(keeps),
  };
  return { view, events };
}

/** A database that is not there yet must not be made by looking into it. */
async function read(mine: AbortSignal) {
  return (await isStored()) ? findDuplicates(momentOf(new Date()).today, mine) : NOBODY;
}

function pairOf({ into, from }: Proposal) {
  return { one: into.key, other: from.key };
}
