import type { Assessment } from './assessment';
import type { WakeUpRow } from './wakeUpList';

/** A client of the store with his assessment of today. */
export interface AssessedClient {
  /** Store key of the client. */
  readonly key: string;
  readonly site: string;
  /** Path of the client's page within the site. */
  readonly path: string;
  readonly name: string;
  readonly owner: string | undefined;
  readonly assessment: Assessment;
}

/** The client's line of a list; undefined without a status or a purchase. */
export function wakeUpRow({ key, site, path, name, owner, assessment }: AssessedClient): WakeUpRow | undefined {
  const { status, rhythm, silence, money } = assessment;
  if (!status || !silence) return undefined;
  const own = status === 'oneTime' ? undefined : rhythm;
  return {
    key,
    site,
    path,
    name,
    owner,
    status,
    valueClass: assessment.valueClass?.value,
    cycleDays: own?.cycleDays,
    cycleSource: own?.source,
    confidence: own?.confidence,
    purchases: assessment.purchases,
    lastOn: silence.lastOn,
    silentDays: silence.days,
    missed: silence.missed,
    nextDueOn: own ? silence.nextDueOn : undefined,
    averageMinor: money?.averageMinor,
    currency: money?.currency,
    recoverableMinor: assessment.recoverable?.amountMinor,
  };
}
