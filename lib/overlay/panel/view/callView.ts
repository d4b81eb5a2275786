import type { CallPage, CallView, CopiedText } from '../../../../components/panel/callView';
import type { WallClock } from '../../../domain/policy/callHours';
import type { Foreseen } from './foresee';
import { messageView } from './messageView';
import { offerView, overView } from './offerView';
import { outcomeView } from './outcomeView';
import type { PanelWords } from './panelWords';
import { reasonChoices, type Scene } from './scene';
import { branchView, startView } from './startView';

/** What of the panel is neither the call nor what is folded: it passes by itself. */
export interface Passing {
  readonly isSaving: boolean;
  readonly copied: CopiedText | undefined;
  readonly toast: CallView['toast'];
  /** Now, on the clock of this computer. */
  readonly clock: WallClock;
  /** Words for the voicemail of an attempt that was recorded a moment ago. */
  readonly left: string | undefined;
}

/** The panel as it is drawn. */
export function callView(scene: Scene, foreseen: Foreseen | undefined, words: PanelWords, passing: Passing): CallView {
  const { sheet, talk } = scene;
  const { name, status, valueClass, person, silentDays } = sheet;
  return {
    client: { name, status, valueClass, person, silentDays },
    step: talk.step,
    page: pageOf(scene, foreseen, words, passing),
    silent: sheet.silent,
    today: sheet.today,
    copied: passing.copied,
    toast: passing.toast,
  };
}

function pageOf(scene: Scene, foreseen: Foreseen | undefined, words: PanelWords, passing: Passing): CallPage {
  switch (scene.talk.step) {
    case 'start':
      return startView(scene, words, passing.clock);
    case 'reason':
      return branchView(scene) ?? { kind: 'reasons', reasons: reasonChoices(scene) };
    case 'offer':
      return overView(scene, words.overSay) ?? offerView(scene);
    case 'message':
      return messageView(scene, { wayLabel: words.messageWay, clock: passing.clock, left: passing.left });
    case 'outcome':
      return outcomeView(scene, foreseen, words, passing.isSaving);
  }
}
