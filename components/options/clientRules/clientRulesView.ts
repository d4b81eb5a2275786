import type { FoundClient } from '../../../lib/domain/clientData/clientData';
import type { ClientRules } from '../../../lib/domain/hand/clientRule';
import type { HandTools } from '../../hand/handTools';
import type { Found } from '../data/FoundList';

/** Rules of single clients, and the client one is being set for. */
export interface ClientRulesView {
  /** `closed`: the store cannot be read. */
  readonly standing: ClientRules | 'looking' | 'closed';
  /** With whose rights they are set here. */
  readonly role: HandTools['role'];
  readonly text: string;
  readonly found: Found;
  readonly opened: FoundClient | undefined;
}

export interface ClientRulesEvents {
  readonly onFind: (text: string) => void;
  readonly onOpen: (client: FoundClient) => void;
  readonly onClose: () => void;
  readonly toolsFor: (client: FoundClient, role: HandTools['role']) => HandTools;
}
