import type { Day } from '../../lib/domain/day';
import { presetOf } from '../../lib/domain/presets/preset';
import type { CallCost } from '../../lib/domain/report/returns';
import { callerItem, catalogueItem, fixesItem } from '../../lib/store/call/callItems';
import type { ReportSettings } from '../../lib/store/report/readReport';
import { rulesItem } from '../../lib/store/settings';
import { wakeUpBeginningItem } from '../../lib/store/wakeUpItem';

/** What of the settings a report stands on. A call takes as long as calls of the trade do: nobody times it. */
export async function reportSettings(today: Day): Promise<ReportSettings> {
  const [rules, fixes, caller, catalogue, list] = await Promise.all([
    rulesItem.getValue(),
    fixesItem.getValue(),
    callerItem.getValue(),
    catalogueItem.getValue(),
    wakeUpBeginningItem.getValue(),
  ]);
  const minutes = presetOf(rules.preset ?? 'generic')?.callMinutes ?? 0;
  const callCost: CallCost = {
    minor: Math.ceil(minutes * (caller.minuteMinor ?? 0)),
    currency: catalogue?.limits.currency ?? list?.recoverable[0]?.currency,
  };
  return { rules, today, fixes, callCost };
}
