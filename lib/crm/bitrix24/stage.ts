import type { Outcome } from '../../domain/deal';

/** The end a stage id itself tells, with or without the funnel's prefix: `WON`, `C3:LOSE`; others are renamed freely. */
export function outcomeOfStage(stageId: string | null | undefined): Outcome | undefined {
  const stage = stageId?.trim().replace(/^[A-Z]+\d*_?\d*:/, '');
  if (!stage) return undefined;
  if (stage === 'WON') return 'won';
  return stage === 'LOSE' || stage === 'APOLOGY' ? 'lost' : 'open';
}
