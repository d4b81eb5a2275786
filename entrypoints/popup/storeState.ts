import type { StoreState } from '../../components/popup/popupView';

/** What a named failure of the store means for the popup; the background's errors carry the name as their message. */
export function storeStateOf(error: unknown): StoreState {
  const name = error instanceof Error ? error.message : '';
  if (name.startsWith('newerSchema')) return 'newer';
  if (name.startsWith('storageFull')) return 'full';
  return 'closed';
}
