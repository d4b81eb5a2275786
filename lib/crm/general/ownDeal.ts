import type { DealTexts, RecordRef } from '../adapter';
import type { ReadDeal } from '../pageReading';
import { readDeal } from '../readDeal';
import { dealOfLabels } from './dealFields';
import type { Found } from './found';
import { USED_FROM } from './threshold';

/** The deal whose page it is, by the labels beside its values; its fields join those found. */
export function ownDeal(
  { fields, values, formats, today, doubts, index }: Found,
  record: RecordRef | undefined,
): { texts: DealTexts; read: ReadDeal } {
  const { texts, values: found } = dealOfLabels(fields, index);
  values.push(...found);
  const title = values.find(({ field, confidence }) => field === 'name' && confidence >= USED_FROM)?.value;
  const whole = { ...texts, id: record?.id, title };
  const confidence = Math.min(
    1,
    ...found.filter((value) => value.confidence >= USED_FROM).map((value) => value.confidence),
  );
  return { texts: whole, read: readDeal(whole, { formats: formats.formats, today, confidence, doubt: doubts.add }) };
}
