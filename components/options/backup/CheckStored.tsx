import { defectsIn } from '../../../lib/domain/storeCheck/storeCheck';
import {
  check_do,
  check_doing,
  check_failed,
  check_help,
  check_repaired,
  check_right,
  check_title,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatNumber } from '../../formatNumber';
import { checkIcon, doubtfulIcon } from '../../icons';
import { Note } from '../../Note';
import { Setting } from '../Setting';
import type { CheckView } from './backupView';
import { told } from './told';

interface CheckStoredProps {
  readonly check: CheckView;
  readonly isBusy: boolean;
  readonly onCheck: () => void;
}

/** Compares everything that is stored, and says what came of it. */
export function CheckStored({ check, isBusy, onCheck }: CheckStoredProps) {
  const isChecking = check.kind === 'checking';
  return (
    <>
      <Setting label={check_title()} help={check_help()}>
        <Button disabled={isBusy || isChecking} onPress={onCheck}>
          {isChecking ? check_doing() : check_do()}
        </Button>
      </Setting>
      <div role="status">
        {check.kind === 'failed' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {check_failed()}
          </Note>
        )}
        {check.kind === 'checked' && (
          <Note tone="good" icon={checkIcon}>
            {resultText(check)}
          </Note>
        )}
      </div>
    </>
  );
}

function resultText({ result }: Extract<CheckView, { kind: 'checked' }>): string {
  const { clients } = told({ clients: result.clients, purchases: 0 });
  const n = defectsIn(result);
  return n === 0 ? check_right({ clients }) : check_repaired({ n, shown: formatNumber(n), clients });
}
