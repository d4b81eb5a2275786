import type { CallsView } from '../../../components/options/calls/callsView';
import { NOBODY } from '../../../lib/domain/talk/caller';

/** Nothing is set and nobody has asked; the gallery puts the library in, in the language that is shown. */
export const noCalls: CallsView = {
  caller: NOBODY,
  callerSaved: { kind: 'none' },
  fixes: [],
  fixesSaved: { kind: 'none' },
  currency: undefined,
  library: undefined,
  asked: { words: [], total: 0 },
  lift: { kind: 'none' },
};

const word = {
  id: 'a',
  name: 'Производственно-коммерческое объединение «Северо-Западные строительные технологии»',
  on: '2026-11-20',
  by: 'Ольга',
  words: 'Больше не звоните, сами найдёмся, если понадобится.',
};
const words = [
  word,
  { id: 'b', name: 'Elena Petrova', on: '2026-10-02', by: '' },
  { id: 'c', name: undefined, on: '2025-12-18', by: 'Марина' },
];
const filled: CallsView = {
  ...noCalls,
  caller: {
    person: { name: 'Ольга', role: 'manager' },
    companyName: 'студия «Весна»',
    ourContact: 'этот же номер, можно и в мессенджер',
    headName: 'Ирина',
    newsText: 'вечерняя запись до 22 часов',
    minuteMinor: 1_250,
  },
  fixes: [
    { reason: 'ourFault', owner: 'Ирина', fixMade: 'заказы собирают вдвоём, второй проверяет' },
    { reason: 'thirdParty', fixMade: 'заказы возит другая служба доставки' },
  ],
  currency: 'RUB',
  asked: { words, total: 3 },
};
const head: CallsView = { ...filled, caller: { ...filled.caller, person: { name: 'Ирина', role: 'head' } } };

/** The page of calls in every state. */
export const callsStates: Readonly<Record<string, CallsView>> = {
  callsEmpty: noCalls,
  calls: filled,
  callsHead: { ...head, asked: { words, total: 1_240 } },
  callsSaved: { ...filled, callerSaved: { kind: 'saved' }, fixesSaved: { kind: 'saved' } },
  callsRefused: {
    ...filled,
    callerSaved: { kind: 'refused', why: 'storageFull' },
    fixesSaved: { kind: 'refused', why: 'storageFull' },
    lift: { kind: 'refused', why: 'onlyHead' },
  },
  callsLifted: { ...head, asked: { words: words.slice(1), total: 2 }, lift: { kind: 'lifted', name: word.name } },
  callsLooking: { ...filled, asked: 'looking' },
  callsClosed: { ...filled, asked: 'closed' },
};
