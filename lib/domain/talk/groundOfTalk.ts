import type { PromiseGround } from '../offer/ground';
import type { CallSheet } from './callSheet';
import type { Talk } from './talk';

/** What a promise of this talk is computed from: the sheet's, with what has been said since. */
export function groundOfTalk(
  { ground }: Pick<CallSheet, 'ground'>,
  { reason, category }: Pick<Talk, 'reason' | 'category'>,
): PromiseGround | undefined {
  return ground && { ...ground, ...(reason !== undefined && { reason }), ...(category !== undefined && { category }) };
}
