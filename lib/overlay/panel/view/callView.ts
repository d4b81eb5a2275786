import type { CallPage, CallView, CopiedText } from '../../../../components/panel/callView';
import type { Foreseen } from './foresee';
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
}

/** The panel as it is drawn. */
export function callView(scene: Scene, foreseen: Foreseen | undefined, words: PanelWords, passing: Passing): CallView {
  const { sheet, talk } = scene;
  const { name, status, valueClass, person, silentDays } = sheet;
  return {
    client: { name, status, valueClass, person, silentDays },
    step: talk.step,
    page: pageOf(scene, foreseen, words, passing.isSaving),
    silent: sheet.silent,
    today: sheet.today,
    copied: passing.copied,
    toast: passing.toast,
  };
}

function pageOf(scene: Scene, foreseen: Foreseen | undefined, words: PanelWords, isSaving: boolean): CallPage {
  switch (scene.talk.step) {
    case 'start':
      return startView(scene, words.consentAnswer);
    case 'reason':
      return branchView(scene) ?? { kind: 'reasons', reasons: reasonChoices(scene) };
    case 'offer':
      return overView(scene, words.overSay) ?? offerView(scene);
    case 'outcome':
      return outcomeView(scene, foreseen, words, isSaving);
  }
}
