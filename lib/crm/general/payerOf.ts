import type { CrmPage, RecordRef } from '../adapter';
import type { Found } from './found';
import { payerOnPage } from './payer';
import type { GeneralReading } from './reading';

/** Ours: the only client a page leads to. */
const PAYER = 0.85;

/** A company pays itself; so does a person whose page leads to no company. */
export function payerOf(
  { address }: Found,
  document: Document,
  kind: CrmPage['kind'],
  record: RecordRef | undefined,
): Pick<GeneralReading, 'payer' | 'payerName'> {
  if (!record || kind === 'other') return { payer: undefined, payerName: undefined };
  const other = kind === 'client' && address?.type === 'company' ? undefined : payerOnPage(document.body);
  if (!other) return { payer: kind === 'client' ? record : undefined, payerName: undefined };
  const name =
    other.name === undefined ? undefined : { value: other.name, confidence: PAYER, evidence: 'link to the client' };
  return { payer: other.record, payerName: name };
}
