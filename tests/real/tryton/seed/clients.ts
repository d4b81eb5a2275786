/** The clients that a real Tryton is filled with, the same for every run but for the day everything is relative to. */

interface SeedSale {
  /** `yyyy-MM-dd`. */
  readonly on: string;
  /** Minor units, negative for goods taken back. */
  readonly amountMinor: number;
  readonly state: 'processed' | 'cancelled' | 'quotation';
}

interface SeedTalk {
  readonly title: string;
  readonly amountMinor: number;
  readonly startOn: string;
  readonly state: 'open' | 'lost';
}

export interface SeedClient {
  readonly name: string;
  readonly kind: string;
  readonly currency: 'USD' | 'EUR';
  readonly isRussian: boolean;
  readonly phone: string;
  readonly email: string;
  readonly city: string;
  readonly sales: readonly SeedSale[];
  readonly talks: readonly SeedTalk[];
}

export interface Seed {
  readonly today: string;
  readonly clients: readonly SeedClient[];
}

const DAY = 86_400_000;
const ODD_CENTS = [0, 0, 50, 99, 1];

function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

/** Whole numbers from 0 to before `below`; the multiplier and increment of Numerical Recipes' `ranqd1`. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface Series {
  /** Days ago of the last sale, and of about the first. */
  readonly last: number;
  readonly first: number;
  readonly every: number;
  readonly jitter: number;
  readonly fromMinor: number;
  readonly toMinor: number;
}

type Told = Partial<SeedClient> & Pick<SeedClient, 'name' | 'kind'>;

class Firm {
  private readonly roll = dice(20_261_121);
  readonly clients: SeedClient[] = [];

  constructor(private readonly today: string) {}

  sale(daysAgo: number, amountMinor: number, state: SeedSale['state'] = 'processed'): SeedSale {
    return { on: daysBefore(this.today, daysAgo), amountMinor, state };
  }

  /** Walks back from the last sale, which is exact, by steps that vary by `jitter` days; some sums end in odd cents. */
  series({ last, first, every, jitter, fromMinor, toMinor }: Series): SeedSale[] {
    const sales: SeedSale[] = [];
    for (let ago = last; ago <= first; ago += every) {
      const shift = ago === last ? 0 : this.roll(2 * jitter + 1) - jitter;
      const whole = Math.round((fromMinor + this.roll(toMinor - fromMinor)) / 1000) * 1000;
      sales.push(this.sale(ago + shift, whole + (ODD_CENTS[this.roll(ODD_CENTS.length)] ?? 0)));
    }
    return sales.reverse();
  }

  talk(title: string, amountMinor: number, daysAgo: number, state: SeedTalk['state']): SeedTalk {
    return { title, amountMinor, startOn: daysBefore(this.today, daysAgo), state };
  }

  /** Two sales in each of the last three Februaries that are over. */
  februaries(): SeedSale[] {
    const year = Number(this.today.slice(0, 4)) - (this.today.slice(5) > '02-28' ? 0 : 1);
    return [year - 2, year - 1, year].flatMap((y) => [
      { on: `${y}-02-09`, amountMinor: 15_400_000 + (y % 7) * 100_000, state: 'processed' as const },
      { on: `${y}-02-21`, amountMinor: 8_750_050, state: 'processed' as const },
    ]);
  }

  add(client: Told): void {
    const number = this.clients.length + 1;
    this.clients.push({
      currency: 'USD',
      isRussian: /[а-я]/i.test(client.name),
      phone: `+7 495 000-10-${String(10 + number)}`,
      email: `order${number}@client.example`,
      city: 'Тверь',
      sales: [],
      talks: [],
      ...client,
    });
  }
}

function addRhythms(firm: Firm): void {
  firm.add({
    name: 'ООО «Берёзка»',
    kind: 'monthly, active, an open deal',
    sales: firm.series({ last: 9, first: 1050, every: 31, jitter: 3, fromMinor: 3_900_000, toMinor: 5_700_000 }),
    talks: [firm.talk('Новогодняя поставка', 6_200_000, 5, 'open')],
  });
  firm.add({
    name: 'O\'Hara & Sons "Harbour" Ltd',
    kind: 'monthly, lost',
    sales: firm.series({ last: 390, first: 1010, every: 29, jitter: 4, fromMinor: 160_000, toMinor: 400_000 }),
    talks: [firm.talk('Spring restock', 350_000, 280, 'lost')],
  });
  firm.add({
    name: 'Kestrel Bau GmbH',
    kind: 'every six weeks, sleeping, an open deal',
    sales: firm.series({ last: 104, first: 890, every: 43, jitter: 5, fromMinor: 480_000, toMinor: 930_000 }),
    talks: [firm.talk('Rahmenvertrag', 3_900_000, 30, 'open')],
  });
  firm.add({
    name: 'Juniper Freight Inc.',
    kind: 'quarterly, active, a part taken back',
    sales: [
      ...firm.series({ last: 38, first: 1040, every: 92, jitter: 6, fromMinor: 9_100_000, toMinor: 23_000_000 }),
      firm.sale(31, -1_250_075),
    ],
    talks: [firm.talk('Cold store', 4_200_000, 400, 'lost')],
  });
}

function addTwins(firm: Firm): void {
  firm.add({
    name: 'Café Rivage',
    kind: 'every two weeks, sleeping, has a namesake',
    city: 'Lille',
    sales: firm.series({ last: 40, first: 420, every: 14, jitter: 2, fromMinor: 13_000, toMinor: 46_000 }),
  });
  firm.add({
    name: 'Café Rivage',
    kind: 'every two months, active, has a namesake, in another currency',
    city: 'Nantes',
    currency: 'EUR',
    sales: firm.series({ last: 22, first: 980, every: 60, jitter: 5, fromMinor: 210_000, toMinor: 380_000 }),
  });
}

function addOddOnes(firm: Firm): void {
  firm.add({ name: 'ИП Лебедева Ольга Игоревна', kind: 'one purchase', sales: [firm.sale(575, 1_730_000)] });
  firm.add({ name: 'ООО «Метелица»', kind: 'buys in February only', sales: firm.februaries() });
  firm.add({
    name: 'АО «Приборсервис»',
    kind: 'every four weeks, two sales on one day, one cancelled, one planned',
    sales: [
      ...firm.series({ last: 33, first: 680, every: 28, jitter: 2, fromMinor: 1_400_000, toMinor: 2_100_000 }),
      firm.sale(33, 450_033),
      firm.sale(12, 999_900, 'cancelled'),
      firm.sale(-9, 1_500_000),
    ],
  });
  firm.add({
    name: 'ЗАО «Каменный пояс»',
    kind: 'irregular, lost, one purchase taken back whole',
    sales: [
      firm.sale(1000, 31_000_000),
      firm.sale(880, 26_550_000),
      firm.sale(845, 40_000_099),
      firm.sale(700, 19_400_000),
      firm.sale(610, 5_000_000),
      firm.sale(605, -5_000_000),
    ],
    talks: [firm.talk('Тендер на прокат', 120_000_000, 630, 'lost'), firm.talk('Ремонт печи', 54_000_000, 480, 'lost')],
  });
  firm.add({
    name: 'ООО «Азимут»',
    kind: 'two purchases, a quotation waiting',
    sales: [firm.sale(29, 980_000), firm.sale(7, 1_245_050), firm.sale(2, 9_500_000, 'quotation')],
  });
  firm.add({
    name: 'Чайная «Самовар»',
    kind: 'no purchase yet, an open deal',
    talks: [firm.talk('Первая поставка', 2_300_000, 14, 'open'), firm.talk('Пробный заказ', 690_000, 190, 'lost')],
  });
}

export function seedOf(today: string): Seed {
  const firm = new Firm(today);
  addRhythms(firm);
  addTwins(firm);
  addOddOnes(firm);
  return { today, clients: firm.clients };
}
