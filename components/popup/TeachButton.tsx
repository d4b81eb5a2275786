import { teach_popup_act, teach_popup_text } from '../../lib/locales/messages/messages';
import type { PopupEvents } from './popupView';

interface TeachButtonProps {
  readonly tab: { readonly origin: string };
  readonly onTeach: PopupEvents['onTeach'];
}

/** The way from the popup into the page: whatever CRM it is, its user can show what is where. */
export function TeachButton({ tab, onTeach }: TeachButtonProps) {
  return (
    <button type="button" class="btn text small" title={teach_popup_text()} onClick={() => onTeach(tab.origin)}>
      {teach_popup_act()}
    </button>
  );
}
