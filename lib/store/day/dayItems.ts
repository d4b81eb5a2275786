import { storage } from 'wxt/utils/storage';
import type { Day } from '../../domain/day';
import type { TeamView } from '../../domain/team/teamView';

/** Whose clients the list is of, by the name the CRM shows; no owner: of the whole team. */
export interface OwnerChosen {
  readonly owner?: string;
}

/** `null` is how the browser's storage says that nothing was chosen yet: then it is of the whole team. */
export const ownerItem = storage.defineItem<OwnerChosen | null>('local:owner', { fallback: null, version: 1 });

/** How the calls of a whole team are shown. */
export const teamViewItem = storage.defineItem<TeamView>('local:teamView', { fallback: 'byOwner', version: 1 });

/** One quiet notification in the morning; and the last day it was shown. */
export const morningItem = storage.defineItem<{ readonly isOn: boolean; readonly toldOn?: Day }>('local:morning', {
  fallback: { isOn: false },
  version: 1,
});

/** True once the plan for the first days was read and put away. */
export const backlogSeenItem = storage.defineItem<boolean>('local:backlogSeen', { fallback: false, version: 1 });
