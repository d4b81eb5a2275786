import type { CrmPage } from '../adapter';
import { kindOf } from './address';
import type { Found } from './found';
import { guessedKind } from './guessedKind';

/** The address, else what the page looks like, which is only offered. */
export function kindOfPage({ address, fields, groups, values }: Found): CrmPage['kind'] {
  if (!address) {
    const guess = guessedKind(fields, groups);
    if (guess) values.push(guess);
    return guess?.value === 'client' || guess?.value === 'deal' ? guess.value : 'other';
  }
  const kind = kindOf(address.type);
  const value = address.id !== undefined ? kind : address.isBoard ? 'board' : kind === 'client' ? 'clients' : 'deals';
  values.push({ field: 'kind', value, confidence: address.confidence, evidence: `address names "${address.noun}"` });
  return value as CrmPage['kind'];
}
