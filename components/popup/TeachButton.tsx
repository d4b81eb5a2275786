import { teach_popup_act } from '../../lib/locales/messages/messages';
import { IconButton } from '../IconButton';
import { pointIcon } from '../icons';
import type { PopupEvents } from './popupView';

interface TeachButtonProps {
  readonly tab: { readonly origin: string };
  readonly onTeach: PopupEvents['onTeach'];
}

/** The way from the popup into the page: whatever CRM it is, its user can show what is where. */
export function TeachButton({ tab, onTeach }: TeachButtonProps) {
  return <IconButton size="small" icon={pointIcon} label={teach_popup_act()} onPress={() => onTeach(tab.origin)} />;
}
