import type { LabelledField } from './labelledFields';
import type { FoundValue } from './reading';
import type { RowGroup } from './rowsOfPage';
import type { Role } from './words/headWords';

const LIKELY = 0.6;

/** Where the address does not say it: a card with phone or e-mail is a client's, one with sum and stage a deal's. */
export function guessedKind(fields: readonly LabelledField[], groups: readonly RowGroup[]): FoundValue | undefined {
  const roles = new Set<Role>(
    fields.flatMap(({ meanings }) => meanings.filter(({ rank }) => rank > 0).map(({ role }) => role)),
  );
  const value = (kind: 'client' | 'deal', evidence: string): FoundValue => ({
    field: 'kind',
    value: kind,
    confidence: LIKELY,
    evidence,
  });
  if (roles.has('amount') && roles.has('stage')) return value('deal', 'fields of sum and stage');
  if ((roles.has('phone') || roles.has('email')) && groups.length < 20)
    return value('client', 'fields of phone or e-mail');
  return undefined;
}
