import { addDays, format, parseISO } from 'date-fns';
import { chanceFrom } from './chance';
import { type DemoLanguage, namesIn, personIn, pick } from './names';
import { type Story, stories } from './stories';

/** A deal of the demo CRM. Days are calendar days `yyyy-MM-dd`. */
export interface DemoDeal {
  readonly id: number;
  readonly title: string;
  readonly outcome: 'won' | 'lost' | 'open';
  readonly createdOn: string;
  /** Day of closing; for an open deal its planned day. */
  readonly closedOn: string;
  readonly kopecks: number;
  readonly owner: number;
  readonly client: DemoClient;
  /** Day of its last change where that is later than its closing. */
  readonly changedOn?: string;
}

/** One paying client: a company, a person, or a company with its contact. */
export interface DemoClient {
  readonly story: Story;
  readonly companyId: number | undefined;
  readonly contactId: number | undefined;
  readonly companyName: string | undefined;
  readonly personName: string | undefined;
  readonly phone: string;
  readonly email: string;
  readonly owner: number;
  /** Long before any deal, unless he has come anew. */
  readonly createdOn: string;
}

export interface DemoData {
  readonly today: string;
  readonly language: DemoLanguage;
  readonly managers: readonly string[];
  readonly clients: readonly DemoClient[];
  /** In the order of their ids, which is the order of their creation. */
  readonly deals: readonly DemoDeal[];
}

type Draft = Omit<DemoDeal, 'id'>;

const dayBefore = (today: string, days: number) => format(addDays(parseISO(today), -days), 'yyyy-MM-dd');

/** Days before today of every purchase: an even rhythm that sways by a twelfth. */
function purchaseDays(story: Story, chance: () => number): readonly number[] {
  const days: number[] = [];
  let before = story.silentDays;
  for (let bought = 0; bought < story.purchases; bought++) {
    days.push(before);
    before += Math.max(1, Math.round(story.everyDays * (0.92 + chance() * 0.16)));
  }
  return days;
}

/** Two purchases before 8 March in each of the last years. */
function giftDays(story: Story, today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  const last = today.slice(5) > '03-10' ? year : year - 1;
  return Array.from({ length: story.purchases / 2 }, (_, back) => [
    `${last - back}-02-${12 + back}`,
    `${last - back}-03-0${3 + back}`,
  ]).flat();
}

function sumOf(story: Story, chance: () => number): number {
  const roubles = Math.max(1, Math.round((story.roubles * (0.8 + chance() * 0.4)) / 500)) * 500;
  return roubles * 100 + (story.hasKopecks ? Math.floor(chance() * 100) : 0);
}

function dealsOf(client: DemoClient, today: string, language: DemoLanguage, chance: () => number): readonly Draft[] {
  const { story } = client;
  const { goods, gifts } = namesIn[language];
  const isGift = story.plot === 'gift';
  const won = isGift ? giftDays(story, today) : purchaseDays(story, chance).map((days) => dayBefore(today, days));
  const draft = (closedOn: string, outcome: DemoDeal['outcome'], openDays: number): Draft => ({
    title: pick(isGift ? gifts : goods, Math.floor(chance() * 100)),
    outcome,
    createdOn: dayBefore(closedOn, openDays),
    closedOn,
    kopecks: sumOf(story, chance),
    owner: client.owner,
    client,
  });
  const drafts = won.map((day) => draft(day, 'won', 2 + Math.floor(chance() * 9)));
  const middle = won[Math.floor(won.length / 2)];
  if (middle && story.purchases > 8) drafts.push(draft(dayBefore(middle, 5), 'lost', 20));
  if (story.plot === 'talking' || story.plot === 'served') drafts.push(draft(dayBefore(today, -14), 'open', 20));
  return drafts;
}

const companiesBefore = (index: number) => stories.slice(0, index).filter(({ kind }) => kind !== 'person').length;

function clientOf(story: Story, index: number, language: DemoLanguage): DemoClient {
  const hasCompany = story.kind !== 'person';
  const hasContact = story.kind !== 'company';
  const name = story.sharesName ? namesIn[language].sharedName : personIn(language, index);
  return {
    story,
    companyId: hasCompany ? 48_200_001 + index * 7 : undefined,
    contactId: hasContact ? 48_100_001 + index * 7 : undefined,
    companyName: hasCompany ? pick(namesIn[language].firms, companiesBefore(index)) : undefined,
    personName: hasContact ? name : undefined,
    phone: `+7900000${String(1000 + index * 37).slice(0, 4)}`,
    email: `client${index + 1}@demo.example`,
    owner: index % 3,
    createdOn: '2015-01-12',
  };
}

/**
 * Sixty clients with their deals, always the same for a day and, but for names, for a language.
 * @param today `yyyy-MM-dd`; all history is told relative to it
 */
export function demoData(today: string, language: DemoLanguage): DemoData {
  const chance = chanceFrom(20_261_121);
  const clients = stories.map((story, index) => clientOf(story, index, language));
  const drafts = clients.flatMap((client) => dealsOf(client, today, language, chance));
  drafts.sort((a, b) => a.createdOn.localeCompare(b.createdOn));
  const deals = drafts.map((draft, index) => ({ ...draft, id: 31_500_001 + index * 3 }));
  return { today, language, managers: namesIn[language].managers, clients, deals };
}

/** The day it is here, `yyyy-MM-dd`. */
export const todayHere = () => format(new Date(), 'yyyy-MM-dd');

/** The name of the paying side. */
export const nameOf = (client: DemoClient) => client.companyName ?? client.personName ?? '';

export const dealsOfClient = (data: DemoData, client: DemoClient) =>
  data.deals.filter((deal) => deal.client === client);

/** The same data a moment later: the client with the longest history has bought once more. */
export function withNewDeal(data: DemoData): DemoData {
  const lengths = new Map(data.clients.map((client) => [client, dealsOfClient(data, client).length]));
  const longest = Math.max(...lengths.values());
  const last = data.deals.findLast((deal) => lengths.get(deal.client) === longest);
  const id = (data.deals.at(-1)?.id ?? 0) + 1;
  return last ? { ...data, deals: [...data.deals, { ...last, id }] } : data;
}
