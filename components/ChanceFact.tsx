import type { ClientChances } from '../lib/domain/capture';
import { buys_within, chance_from, count_days, of_clients } from '../lib/locales/messages/messages';
import { Fact } from './Fact';
import { formatNumber } from './formatNumber';
import { formatPercent } from './formatPercent';

export interface ChanceFactProps {
  readonly chances: ClientChances;
}

/** How likely the client is to buy, in whole percent, and from what it was foretold. */
export function ChanceFact({ chances: { buys, by, source, clients, horizonDays } }: ChanceFactProps) {
  const of = of_clients({ n: clients, shown: formatNumber(clients) });
  return (
    <>
      <Fact name={buys_within({ days: count_days({ n: horizonDays }) })}>
        <b>{formatPercent(Math.round(buys * 100))}</b>
      </Fact>
      <p class="wide">{chance_from({ by, source, clients: of })}</p>
    </>
  );
}
