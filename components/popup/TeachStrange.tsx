import { teach_popup_act } from '../../lib/locales/messages/messages';
import { Button } from '../Button';

/** The next useful act where nobody knows the CRM. */
export function TeachStrange({ onTeach }: { readonly onTeach: () => void }) {
  return (
    <Button look="wake" onPress={onTeach}>
      {teach_popup_act()}
    </Button>
  );
}
