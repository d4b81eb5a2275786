import type { Day } from '../../lib/domain/day';
import type { WakeUpGroup, WakeUpList, WakeUpRow } from '../../lib/domain/wakeUpList';
import {
  popup_group_care,
  popup_group_one_time,
  popup_group_season,
  popup_group_soon,
  popup_group_soon_end,
  popup_one_time_care,
  popup_soon_care,
} from '../../lib/locales/messages/messages';
import { formatNumber } from '../formatNumber';
import { bellIcon, clockIcon, type IconShape, leafIcon, oneIcon } from '../icons';
import { Fold } from './Fold';
import { careText, oneTimeText, seasonText } from './occasionText';
import type { PopupEvents } from './popupView';
import { Rows } from './Rows';
import { type RowText, soonText } from './rowText';

interface Care {
  readonly occasion: 'due' | 'care' | 'season' | 'oneTime';
  readonly icon: IconShape;
  readonly title: () => string;
  readonly end: (words: { readonly count: string }) => string;
  /** How to speak with these clients. */
  readonly advice: () => string;
  readonly groupOf: (list: WakeUpList) => WakeUpGroup | undefined;
  readonly textOf: (row: WakeUpRow, today: Day) => RowText;
}

/** Whoever is spoken to out of care, in the order of the folds; offers are nobody's here. */
const cares: readonly Care[] = [
  {
    occasion: 'due',
    icon: bellIcon,
    title: popup_group_soon,
    end: popup_group_soon_end,
    advice: popup_soon_care,
    groupOf: ({ dueSoon, dueSoonTotal }) => ({ rows: dueSoon, total: dueSoonTotal }),
    textOf: soonText,
  },
  {
    occasion: 'care',
    icon: clockIcon,
    title: popup_group_care,
    end: ({ count }) => count,
    advice: popup_soon_care,
    groupOf: ({ groups }) => groups?.care,
    textOf: careText,
  },
  {
    occasion: 'season',
    icon: leafIcon,
    title: popup_group_season,
    end: ({ count }) => count,
    advice: popup_soon_care,
    groupOf: ({ groups }) => groups?.season,
    textOf: seasonText,
  },
  {
    occasion: 'oneTime',
    icon: oneIcon,
    title: popup_group_one_time,
    end: ({ count }) => count,
    advice: popup_one_time_care,
    groupOf: ({ groups }) => groups?.oneTime,
    textOf: oneTimeText,
  },
];

export interface CareFoldsProps {
  readonly list: WakeUpList;
  readonly onOpenClient: PopupEvents['onOpenClient'];
}

/** Clients who are not asleep and may like to hear from us, each occasion in a fold of its own. */
export function CareFolds({ list, onOpenClient }: CareFoldsProps) {
  return (
    <>
      {cares.map(({ occasion, icon, title, end, advice, groupOf, textOf }) => {
        const group = groupOf(list);
        if (!group || group.total === 0) return undefined;
        return (
          <Fold key={occasion} icon={icon} title={title()} end={end({ count: formatNumber(group.total) })}>
            <p class="care">{advice()}</p>
            <Rows group={group} textOf={(row) => textOf(row, list.today)} onOpenClient={onOpenClient} />
          </Fold>
        );
      })}
    </>
  );
}
