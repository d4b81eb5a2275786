import type { WakeUpGroup, WakeUpList } from '../../lib/domain/wakeUpList';
import {
  popup_group_care,
  popup_group_one_time,
  popup_group_season,
  popup_group_soon,
  popup_group_soon_end,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { bellIcon, clockIcon, type IconShape, leafIcon, oneIcon } from '../icons';
import { CareRows } from './CareRows';
import { Fold } from './Fold';
import type { PopupEvents } from './popupView';

/** Why somebody who is not asleep may like to hear from us. */
export type Occasion = 'due' | 'care' | 'season' | 'oneTime';

interface Care {
  readonly occasion: Occasion;
  readonly icon: IconShape;
  readonly title: () => string;
  readonly end?: (words: { readonly count: string }) => string;
}

/** Whoever is spoken to out of care, in the order of the folds; offers are nobody's here. */
const cares: readonly Care[] = [
  { occasion: 'due', icon: bellIcon, title: popup_group_soon, end: popup_group_soon_end },
  { occasion: 'care', icon: clockIcon, title: popup_group_care },
  { occasion: 'season', icon: leafIcon, title: popup_group_season },
  { occasion: 'oneTime', icon: oneIcon, title: popup_group_one_time },
];

export interface CareFoldsProps {
  readonly list: WakeUpList;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** Clients who are not asleep and may like to hear from us, each occasion in a fold of its own. */
export function CareFolds({ list, onOpenClient }: CareFoldsProps) {
  return (
    <>
      {cares.map(({ occasion, icon, title, end }) => {
        const group = groupOf(occasion, list);
        if (!group || group.total === 0) return undefined;
        const count = formatNumber(group.total);
        return (
          <Fold key={occasion} icon={icon} title={title()} end={end ? end({ count }) : count}>
            <CareRows occasion={occasion} group={group} today={list.today} onOpenClient={onOpenClient} />
          </Fold>
        );
      })}
    </>
  );
}

function groupOf(occasion: Occasion, { dueSoon, dueSoonTotal, groups }: WakeUpList): WakeUpGroup | undefined {
  return occasion === 'due' ? { rows: dueSoon, total: dueSoonTotal } : groups?.[occasion];
}
