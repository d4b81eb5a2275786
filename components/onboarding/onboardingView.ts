import type { Day } from '../../lib/domain/day';
import type { Language } from '../../lib/domain/language';
import type { WakeUpList } from '../../lib/domain/wakeUpList';
import type { PopupEvents, SiteView } from '../popup/popupView';

/** The four steps in their order, the list they lead to, and the tour, which shows how everything works. */
export type Screen = 'connect' | 'read' | 'clients' | 'day' | 'list' | 'tour';

/** A tab that the browser lets us see, because the user granted its site or has pressed our icon on it. */
export interface OpenTab {
  readonly origin: string;
  /** Name of the CRM its host belongs to. */
  readonly crm: string | undefined;
  /** True where the user has granted the site already: nothing is left to ask. */
  readonly isPermitted: boolean;
}

/** `refused`: the browser or the user said no; `failed`: the permission was given and still nothing came of it. */
export type Connecting =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' | 'refused' | 'failed'; readonly origin: string };

export interface OnboardingView {
  readonly screen: Screen;
  readonly language: Language;
  readonly today: Day;
  /** Open tabs that could be a CRM, the last used first. */
  readonly tabs: readonly OpenTab[];
  readonly connecting: Connecting;
  /** The site these steps are about; undefined while none is connected. */
  readonly site: SiteView | undefined;
  /** Undefined: nothing has been computed yet. */
  readonly list: WakeUpList | undefined;
  /** Calls a day. */
  readonly capacity: number;
}

export interface OnboardingEvents
  extends Pick<PopupEvents, 'onMeasure' | 'onNotNow' | 'onRead' | 'onStop' | 'onOpenSite' | 'onOptions'> {
  readonly onScreen: (screen: Screen) => void;
  readonly onLanguage: (language: Language) => void;
  /** Called within the click itself: the browser asks for permission only then. */
  readonly onConnect: (origin: string) => void;
  /** Opens the import of a file, and goes on to the step that waits for its clients. */
  readonly onImport: () => void;
  readonly onCapacity: (calls: number) => void;
  readonly onHelp: () => void;
  readonly onDone: () => void;
}
