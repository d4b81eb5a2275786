import type { ClientData } from '../../../lib/domain/clientData/clientData';
import type { Found } from './FoundList';

/** Looking for one client, and what became of him. */
export interface FindView {
  readonly text: string;
  /** Undefined while nothing was asked for. */
  readonly found: Found;
  readonly shown: ClientData | undefined;
  readonly erasing: EraseOneState;
}

export type EraseOneState =
  | { readonly kind: 'idle' | 'asking' | 'erasing' }
  | { readonly kind: 'erased'; readonly name: string }
  | { readonly kind: 'failed'; readonly why: string };

export interface FindEvents {
  readonly onFind: (text: string) => void;
  readonly onShow: (key: string) => void;
  readonly onClose: () => void;
  /** Gives the file of the client shown. */
  readonly onSave: () => void;
  readonly onAskErase: () => void;
  readonly onErase: () => void;
  readonly onKeep: () => void;
}
