import { type ReadonlySignal, signal } from '@preact/signals';
import type { HandDone, HandTools } from '../../components/hand/handTools';
import type { ClientRulesEvents, ClientRulesView } from '../../components/options/clientRules/clientRulesView';
import type { OptionsPage } from '../../components/options/optionsView';
import { sendMessage } from '../../lib/bridge/messages';
import type { FoundClient } from '../../lib/domain/clientData/clientData';
import { callerItem } from '../../lib/store/call/callItems';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { clientRules } from '../../lib/store/hand/clientRules';
import { correctingPerson } from '../../lib/store/hand/correctingPerson';
import { openHand } from '../../lib/store/hand/openHand';
import { momentOf } from '../../lib/store/moment';
import { searching } from './searching';

export interface FollowedClientRules {
  readonly view: ReadonlySignal<ClientRulesView>;
  readonly events: ClientRulesEvents;
}

const NOBODY = { text: '', found: undefined, opened: undefined };

/** Rules of single clients, read while the page of cycles is open. */
export function followClientRules(page: ReadonlySignal<OptionsPage>): FollowedClientRules {
  const view = signal<ClientRulesView>({ ...NOBODY, standing: 'looking', role: 'manager' });
  const search = searching();
  const change = (part: Partial<ClientRulesView>) => {
    view.value = { ...view.value, ...part };
  };

  async function look(): Promise<void> {
    if (page.value !== 'cycles') return;
    const [standing, { role }] = await Promise.all([readRules().catch(() => 'closed' as const), correctingPerson()]);
    change({ standing, role });
  }

  async function find(text: string): Promise<void> {
    change({ text, found: text.trim() === '' ? undefined : 'searching' });
    const found = await search(text);
    if (found) change({ found });
  }

  page.subscribe(() => {
    change(NOBODY);
    void look();
  });
  changedItem.watch(() => void look());
  callerItem.watch(() => void look());
  const events: ClientRulesEvents = {
    onFind: (text) => void find(text),
    onOpen: (opened) => change({ ...NOBODY, opened }),
    onClose: () => change(NOBODY),
    toolsFor,
  };
  return { view, events };
}

/** A database that is not there yet must not be made by looking into it. */
async function readRules() {
  const { today } = momentOf(new Date());
  return (await isStored()) ? clientRules(today) : { rows: [], total: 0 };
}

function toolsFor({ site }: FoundClient, role: HandTools['role']): HandTools {
  return {
    role,
    open: (client) => openHand(site, client, momentOf(new Date())),
    set: (client, wish): Promise<HandDone> => sendMessage('correctClient', { site, client, wish }),
  };
}
