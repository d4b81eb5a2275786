import { mayBeAnnual } from '../bulk/mayBeAnnual';
import type { DayNumber } from '../day';
import { annualRhythmOf } from './annualRhythm';

/**
 * Purchases a yearly buyer makes in a year: those of his average season times his windows. The days between the
 * purchases of one season say nothing of the year, so for him the cycle would count gifts many times over. Undefined
 * for everybody else; `days` ascending.
 */
export function seasonalPace(days: readonly DayNumber[]): number | undefined {
  const windows = mayBeAnnual(days) ? annualRhythmOf(days) : undefined;
  if (!windows) return undefined;
  const seasons = windows.reduce((sum, window) => sum + window.seasons, 0);
  return (days.length / seasons) * windows.length;
}
