import type { BaseMeasure, BaseSize } from '../domain/baseReading';
import { measuresItem } from './settings';
import { turns } from './turns';

const inTurn = turns();

/** The CRM of a site is being asked how much there is to read. */
export function noteAsked(site: string, job: string, now: Date): Promise<void> {
  return change(site, () => ({ job, size: undefined, failure: undefined, askedAt: now.toISOString() }));
}

/** It has said so, or could not be asked; the answer to an earlier question is left out. */
export function noteMeasured(
  site: string,
  job: string,
  size: BaseSize | undefined,
  failure: string | undefined,
): Promise<void> {
  return change(site, (known) => (known?.job === job ? { ...known, size, failure } : known));
}

/** The question is answered by beginning, or needs no answer any more. */
export function forgetMeasure(site: string): Promise<void> {
  return change(site, () => undefined);
}

/** The job of a question that has not been answered. */
export async function askedJob(site: string): Promise<string | undefined> {
  const known = (await measuresItem.getValue())[site];
  return known && known.size === undefined && known.failure === undefined ? known.job : undefined;
}

function change(site: string, to: (known: BaseMeasure | undefined) => BaseMeasure | undefined): Promise<void> {
  return inTurn(async () => {
    const { [site]: known, ...others } = await measuresItem.getValue();
    const next = to(known);
    await measuresItem.setValue(next ? { ...others, [site]: next } : others);
  });
}
