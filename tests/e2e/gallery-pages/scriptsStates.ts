import type { ScriptsView } from '../../../components/options/scripts/scriptsView';
import { library as en } from '../../../lib/content/en';
import type { ScriptBook } from '../../../lib/domain/content/scriptBook';
import { markCodes } from '../../../lib/domain/marks/mark';
import { presets } from '../../../lib/domain/presets/preset';
import { withOpening } from '../../../lib/domain/script/bookOpenings';
import { withText } from '../../../lib/domain/script/bookTexts';

/** Nothing was edited and nothing heard; the gallery puts the library in, in the language that is shown. */
export const noScripts: ScriptsView = {
  language: 'en',
  library: undefined,
  codes: {
    reasons: en.reasons.reasons.map(({ code }) => code),
    plays: en.plays.plays.map(({ code }) => code),
    outcomes: en.outcomes.outcomes.map(({ code }) => code),
    marks: markCodes,
    industries: presets.map(({ code }) => code),
  },
  inUse: undefined,
  versions: [],
  draft: undefined,
  saved: { kind: 'none' },
  file: { kind: 'none' },
  fixes: [],
  clients: [],
  client: undefined,
  unanswered: [],
};

const versions = [
  { language: 'ru' as const, version: 2, savedAt: '2026-11-20T08:12:00.000Z', savedBy: 'Ирина' },
  { language: 'ru' as const, version: 1, savedAt: '2026-10-03T15:40:00.000Z', savedBy: '' },
];
const filled: ScriptsView = {
  ...noScripts,
  versions,
  fixes: [{ reason: 'ourFault', owner: 'Ирина', fixMade: 'заказы собирают вдвоём' }],
  clients: [
    { key: 'a', name: 'Производственно-коммерческое объединение «Северо-Западные строительные технологии»' },
    { key: 'b', name: 'Elena Petrova' },
  ],
  unanswered: [
    { phrase: 'У вас поменялся состав, нам не подходит', reason: 'ourFault', on: '2026-11-19', times: 4 },
    { phrase: 'Бухгалтерия ждёт закрывающие документы', on: '2026-11-12', times: 2 },
    { phrase: 'Our new owner buys everything in one place', reason: 'competitor', on: '2026-10-30', times: 1 },
  ],
};
const edited = (...texts: readonly (readonly [role: string, text: string])[]): ScriptBook =>
  texts.reduce((book, [role, text]) => withText(book, `openings.sleepingOne.${role}`, text), en.scripts);

/** The editor of scripts in every state; a draft stands for its first situation alone. */
export const scriptsStates: Readonly<Record<string, ScriptsView>> = {
  scripts: filled,
  scriptsEmpty: noScripts,
  scriptsLooking: { ...noScripts, unanswered: 'looking' },
  scriptsEdited: {
    ...filled,
    draft: edited(['question', 'Что у нас понравилось, а что нет? / What was good, what was not?']),
  },
  scriptsOpening: { ...filled, draft: withOpening(en.scripts, 'lost') },
  scriptsWrong: {
    ...filled,
    draft: edited(
      ['who', '{intro} {lastPurchaseItem} [ {name}'],
      ['question', '{nosuch}.'],
      ['next', '{offerText} '.repeat(9)],
    ),
  },
  scriptsSaved: { ...filled, saved: { kind: 'saved' }, file: { kind: 'taken' } },
  scriptsRefused: {
    ...filled,
    saved: { kind: 'refused', why: 'storageFull' },
    file: { kind: 'refused', problem: { why: 'badShape', where: 'scripts.openings' } },
    unanswered: 'closed',
  },
};
