// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Popup } from '../../../../components/popup/Popup';
import { bringParts } from '../../../../components/popup/parts';
import type { PopupEvents, PopupView } from '../../../../components/popup/popupView';
import { eventsBy } from '../../../../entrypoints/popup/eventsBy';
import type { WakeUpList, WakeUpRow } from '../../../../lib/domain/wakeUpList';
import { language } from '../../../../lib/locales/language';
import { popupStates } from '../../../e2e/gallery-pages/popupStates';

/** Two managers and clients of nobody: 31 + 2 + 1 calls, 9 of which one person would make today. */
const morning = popupStates['today'] as PopupView;
const all = morning.list as WakeUpList;
const money = (rows: readonly WakeUpRow[], amountMinor: number) => [
  { currency: 'RUB', amountMinor, clients: rows.length, averagesMinor: amountMinor * 4 },
];
const part = (name: string | undefined, rows: readonly WakeUpRow[], total: number, amountMinor: number) => ({
  name,
  rows,
  total,
  recoverable: money(rows, amountMinor),
});
const team = [
  part('Olga', all.rows.slice(0, 3), 31, 3_000_00),
  part('Ivan', all.rows.slice(3, 5), 2, 200_00),
  part(undefined, all.rows.slice(5, 6), 1, 10_00),
];
const shown: PopupView = { ...morning, list: { ...all, total: 34, team } };

let root: HTMLElement;
let views: readonly unknown[] = [];
const nothing: PopupEvents = eventsBy(() => {});
const events: PopupEvents = { ...nothing, onTeamView: (view) => (views = [...views, view]) };
const draw = (view: PopupView) => act(() => void render(<Popup view={view} events={events} />, root));
const text = (of: string) => root.querySelector(of)?.textContent.replaceAll('\u00a0', ' ') ?? '';

beforeAll(bringParts);
beforeEach(() => {
  language.value = 'en';
  views = [];
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('says above a list by manager how many calls the team has and what they may bring back, not one day of one', async () => {
  await draw(shown);
  expect(text('.hero .line')).toBe('34calls in the teamcan come back₽3,210');
  language.value = 'ru';
  await draw(shown);
  expect(text('.hero .line')).toBe('34звонка всегоможно вернуть3 210 ₽');
});

it('says of the one list how many calls one person makes today', async () => {
  await draw({ ...shown, day: { ...shown.day, teamView: 'together' } });
  expect(text('.hero .line')).toContain(`${all.rows.length}calls today`);
  expect(root.querySelectorAll('.owner-part').length).toBe(0);
});

it('opens the money of the team to its formula', async () => {
  await draw(shown);
  await act(() => root.querySelector<HTMLElement>('.hero .num')?.click());
  expect(text('.formula')).toContain('₽12,840 × 25% (assumption) = ₽3,210');
  expect(text('.formula')).toContain('All 6 calls of the team');
});

it('plans the first days of a team by its longest list, since each manager has his own', async () => {
  const fresh = { ...shown.day, isBacklogSeen: false };
  await draw({ ...shown, day: fresh });
  expect(text('.notes')).toContain('At 12 a day each, the longest list takes 3 working days.');
  await draw({ ...shown, day: { ...fresh, teamView: 'together' } });
  expect(text('.notes')).toContain('At 12 a day that is 3 working days.');
  const short = team.map((each) => ({ ...each, total: Math.min(each.total, 24) }));
  await draw({ ...shown, list: { ...all, total: 34, team: short }, day: fresh });
  expect(text('.notes')).not.toContain('longest list');
});

it('goes on with the team when one person’s day is full, and ends with praise when nobody has a call left', async () => {
  const settled = all.rows.slice(0, 1).map(({ key, site, path, name, valueClass }) => {
    return { key, site, path, name, valueClass, how: 'done' as const, at: '2026-11-21T09:12:00.000Z' };
  });
  await draw({ ...shown, list: { ...all, total: 34, team, day: { capacity: 1, settled } } });
  expect(text('.hero .line')).toContain('33calls left');
  expect(text('.counts')).toContain('1 of 34 done');
  expect(root.querySelectorAll('.owner-part').length).toBe(3);
  const done = team.map((each) => ({ ...each, rows: [], total: 0, recoverable: [] }));
  await draw({ ...shown, list: { ...all, rows: [], total: 0, team: done, day: { capacity: 1, settled } } });
  expect(root.querySelector('.hero')).toBeNull();
  expect(text('.empty')).toContain('That is all for today');
});

it('tells which of the two views was chosen', async () => {
  await draw(shown);
  const [byOwner, together] = root.querySelectorAll<HTMLElement>('.team-view button');
  expect(byOwner?.ariaPressed ?? byOwner?.getAttribute('aria-pressed')).toBe('true');
  await act(() => together?.click());
  expect(views).toEqual(['together']);
});

it('lets the head answer that the whole team is his, which is asked as open and not as answered', async () => {
  const owners = [
    { name: 'Olga', clients: 31 },
    { name: 'Ivan', clients: 2 },
  ];
  let chosen: unknown[] = [];
  const view = { ...shown, list: { ...all, team, owners }, day: { ...shown.day, hasChosenOwner: false } };
  const asked = { ...events, onOwner: (owner: string | undefined) => (chosen = [...chosen, owner]) };
  await act(() => void render(<Popup view={view} events={asked} />, root));
  const select = root.querySelector<HTMLSelectElement>('.notes select') as HTMLSelectElement;
  expect(select.selectedOptions[0]?.textContent).toBe('Choose');
  select.value = '';
  await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
  expect(chosen).toEqual([undefined]);
});
