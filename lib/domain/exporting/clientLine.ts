import type { Status, ValueClass } from '../assessment';
import type { Day } from '../day';
import type { AssessedClient } from '../wakeUpRow';

/** One client as a table for people has him. */
export interface ClientLine {
  readonly name: string;
  /** His number in the CRM. */
  readonly id: string;
  /** Undefined on a history read in part: a status is never guessed from a part. */
  readonly status: Status | undefined;
  readonly valueClass: ValueClass | undefined;
  readonly cycleDays: number | undefined;
  readonly purchases: number;
  readonly lastOn: Day | undefined;
  readonly silentDays: number | undefined;
  /** Chance × average purchase, minor units of `currency`; only of sleeping and lost clients. */
  readonly expectedMinor: number | undefined;
  readonly averageMinor: number | undefined;
  readonly currency: string | undefined;
  readonly owner: string | undefined;
  /** Address of his page in the CRM. */
  readonly href: string;
}

/** Which clients are taken; what is absent takes all. */
export interface LineFilter {
  readonly status?: Status;
  readonly valueClass?: ValueClass;
  /** Part of the owner's name, in whatever case. */
  readonly owner?: string;
}

export function clientLine({ key, site, path, name, owner, assessment }: AssessedClient): ClientLine {
  const { status, valueClass, rhythm, purchases, lastOn, silence, recoverable, money } = assessment;
  return {
    name,
    id: key.split(' ').slice(2).join(' '),
    status,
    valueClass: valueClass?.value,
    cycleDays: rhythm && Math.round(rhythm.cycleDays),
    purchases,
    lastOn,
    silentDays: silence?.days,
    expectedMinor: recoverable?.amountMinor,
    averageMinor: money?.averageMinor,
    currency: money?.currency,
    owner,
    href: URL.canParse(path, site) ? new URL(path, site).href : site,
  };
}

export function isTaken(line: ClientLine, { status, valueClass, owner }: LineFilter): boolean {
  if (status !== undefined && line.status !== status) return false;
  if (valueClass !== undefined && line.valueClass !== valueClass) return false;
  return owner === undefined || (line.owner ?? '').toLocaleLowerCase().includes(owner.toLocaleLowerCase());
}
