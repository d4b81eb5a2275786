import type { StripTrouble, StripView } from '../../../components/stripView';
import type { Assessment } from '../../../lib/domain/assessment';
import type { ClientChances } from '../../../lib/domain/capture';
import { assessments, TODAY } from './assessments';

const HOSTILE = `<img src=x onerror=alert(1)> \u202eevil ${'Ω'.repeat(200)}`;

const CHANCES: ClientChances = {
  alive: 0.62,
  buys: 0.34,
  by: 'model',
  horizonDays: 60,
  source: 'fitted',
  clients: 1204,
};

function client(assessment: Assessment, canRead = true): StripView {
  return { kind: 'client', name: 'ООО «Ромашка»', assessment, chances: CHANCES, canRead, readOn: TODAY };
}

const stopped = (why: StripTrouble, seen = 0): StripView => ({
  kind: 'stopped',
  why,
  seen,
  total: seen ? 37 : undefined,
});

/** Every look of the strip; the key is the anchor of its place in the gallery. */
export const states = {
  opening: { kind: 'opening' },
  active: client(assessments.active),
  due: client(assessments.due),
  sleeping: client(assessments.sleeping),
  lost: client(assessments.lost),
  weak: client(assessments.weak),
  base: client(assessments.base),
  company: client(assessments.company),
  served: client(assessments.served),
  oneTime: client(assessments.oneTime),
  former: client(assessments.formerly),
  unseen: client(assessments.unseen),
  unreadable: client(assessments.unseen, false),
  withoutDeals: client(assessments.withoutDeals),
  withoutPurchases: client(assessments.withoutPurchases),
  partial: client(assessments.partial),
  partialUncounted: client(assessments.partialUncounted),
  hostile: { kind: 'client', name: HOSTILE, assessment: assessments.sleeping, canRead: true },
  readingFirst: { kind: 'reading', seen: 0, total: undefined },
  reading: { kind: 'reading', seen: 21, total: 37 },
  barred: { kind: 'barred', name: 'ООО «Ромашка»', barredOn: '2026-03-12', assessment: { today: TODAY } },
  unconfirmed: { kind: 'unconfirmed', seen: 12, lastOn: '2026-09-09', today: TODAY },
  unconfirmedNone: { kind: 'unconfirmed', seen: 3, lastOn: undefined, today: TODAY },
  doubt: {
    kind: 'doubt',
    what: 'dayOrder',
    text: '03.04.2026',
    answers: [
      { code: '0', means: { kind: 'day', day: '2026-04-03', today: TODAY } },
      { code: '1', means: { kind: 'day', day: '2026-03-04', today: TODAY } },
    ],
  },
  doubtSum: {
    kind: 'doubt',
    what: 'decimal',
    text: '1.234',
    answers: [
      { code: '0', means: { kind: 'number', number: 1234 } },
      { code: '1', means: { kind: 'number', number: 1.234 } },
    ],
  },
  doubtCurrency: {
    kind: 'doubt',
    what: 'currency',
    text: '48 000',
    answers: ['RUB', 'KZT', 'USD', 'EUR'].map((currency, index) => ({
      code: String(index),
      means: { kind: 'currency', currency },
    })),
  },
  doubtOtherwise: {
    kind: 'doubt',
    what: 'dayOrder',
    text: '',
    answers: [
      { code: '0', means: { kind: 'order', dayOrder: 'dmy' } },
      { code: '1', means: { kind: 'order', dayOrder: 'mdy' } },
    ],
  },
  doubtHostile: {
    kind: 'doubt',
    what: 'currency',
    text: HOSTILE,
    answers: [{ code: '0', means: { kind: 'currency', currency: 'RUB' } }],
  },
  unanswerable: { kind: 'doubt', what: 'id', text: '№ 17/А', answers: [] },
  signedOut: stopped('signedOut', 21),
  forbidden: stopped('forbidden'),
  busy: stopped('busy', 21),
  network: stopped('network'),
  changed: stopped('changed', 21),
  halfLoaded: stopped('halfLoaded'),
  storageFull: stopped('storageFull', 21),
  newerSchema: stopped('newerSchema'),
  locked: stopped('locked'),
  baseLost: stopped('baseLost'),
  restoring: stopped('restoring'),
  damaged: stopped('damaged'),
  cannotOpen: stopped('cannotOpen'),
  misread: stopped('misread'),
  outdated: stopped('outdated', 21),
  updated: stopped('updated'),
} satisfies Record<string, StripView>;

export type State = keyof typeof states;
