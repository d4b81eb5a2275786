import type { Day } from '../../lib/domain/day';
import type { Rules } from '../../lib/domain/rules';
import type { DataKey } from '../../lib/store/lock/keyring';
import type { NamedPreview } from '../../lib/store/previewRules';

/** What the worker is asked, again and again while the user tries values; a later question ends an earlier one. */
export interface PreviewQuestion {
  readonly inForce: Rules;
  readonly tried: Rules;
  readonly today: Day;
}

export interface PreviewOrder extends PreviewQuestion {
  /** Workers have no storage to take it from. */
  readonly key: DataKey | undefined;
}

/** Without a preview the base could not be read. */
export interface PreviewAnswer {
  readonly preview: NamedPreview | undefined;
}
