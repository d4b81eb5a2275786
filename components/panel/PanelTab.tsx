import { call_expand } from '../../lib/locales/messages/messages';
import { ClassChip } from '../ClassChip';
import { Icon } from '../Icon';
import { Logo } from '../Logo';
import { statusIcon } from '../statusIcon';
import { trusted } from '../trusted';
import type { CallClient } from './callView';

interface PanelTabProps {
  readonly client: CallClient;
  readonly theme: 'light' | 'dark';
  /** Set where the panel found no free place by itself: why it is only a tab. */
  readonly why: string | undefined;
  readonly onExpand: () => void;
}

/** The panel put aside: a narrow tab at the edge of the window. */
export function PanelTab({ client: { name, status, valueClass }, theme, why, onExpand }: PanelTabProps) {
  const label = call_expand({ client: name });
  return (
    <div data-theme={theme}>
      <button type="button" class="tab" aria-label={label} title={why ?? label} onClick={trusted(onExpand)}>
        <Logo size={16} />
        {status && (
          <span class="pill mini" data-tone={status}>
            <Icon shape={statusIcon[status]} size={12} />
          </span>
        )}
        {valueClass && <ClassChip value={valueClass} />}
      </button>
    </div>
  );
}
