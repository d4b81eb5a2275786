import type { StoreState } from '../../components/popup/popupView';
import type { NotedTrouble } from '../../lib/store/witness/witness';

/** What a named failure of the store means for the popup; the background's errors carry the name as their message. */
export function storeStateOf(error: unknown): StoreState {
  const name = error instanceof Error ? error.message : '';
  if (name.startsWith('newerSchema')) return 'newer';
  if (name.startsWith('storageFull')) return 'full';
  return 'closed';
}

/** What is known to be wrong with the store comes before what has been found by asking. */
export function storeStateWith(trouble: NotedTrouble | null, found: StoreState): StoreState {
  if (trouble === null) return found;
  if (trouble === 'newerSchema') return 'newer';
  return trouble === 'baseLost' || trouble === 'restoring' ? trouble : 'closed';
}
