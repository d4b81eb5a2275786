import type { Day } from '../../domain/day';
import type { Doubts } from '../doubts';
import type { AddressReading } from './address';
import type { LabelledField } from './labelledFields';
import type { LinkedRecords } from './linkedRecords';
import type { PageFormats } from './pageFormats';
import type { PageIndex } from './pageIndex';
import type { FoundValue } from './reading';
import type { RowGroup } from './rowsOfPage';

/** What has been gathered of a page, for the parts that read it; `values` and `doubts` grow with each. */
export interface Found {
  readonly address: AddressReading | undefined;
  readonly index: PageIndex;
  readonly fields: readonly LabelledField[];
  readonly formats: PageFormats;
  readonly links: LinkedRecords;
  readonly groups: readonly RowGroup[];
  readonly values: FoundValue[];
  readonly doubts: Doubts;
  readonly today: Day;
}
