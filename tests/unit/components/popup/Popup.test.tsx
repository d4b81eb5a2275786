// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { Popup } from '../../../../components/popup/Popup';
import { bringParts } from '../../../../components/popup/parts';
import type { PopupEvents, PopupView } from '../../../../components/popup/popupView';
import { language } from '../../../../lib/locales/language';
import { popupStates } from '../../../e2e/gallery-pages/popupStates';

const nothing = () => {};
const events: PopupEvents = {
  onConnect: nothing,
  onDismiss: nothing,
  onMeasure: nothing,
  onNotNow: nothing,
  onRead: nothing,
  onStop: nothing,
  onRecognise: nothing,
  onTroubleSeen: nothing,
  onShowSite: nothing,
  onOpenSite: nothing,
  onOpenClient: nothing,
  onOptions: nothing,
  onReport: nothing,
  onRetry: nothing,
  onUnlock: nothing,
  onTeach: nothing,
  onSettle: nothing,
  onUndo: nothing,
  onFind: nothing,
  onNumbers: nothing,
  onOwner: nothing,
  onTeamView: nothing,
  onMornings: nothing,
  onBacklogSeen: nothing,
};

let root: HTMLElement;
const draw = (view: PopupView | undefined) =>
  act(() => void (view && render(<Popup view={view} events={events} />, root)));
const text = () => root.textContent.replaceAll('\u00a0', ' ');

beforeAll(bringParts);
beforeEach(() => {
  language.value = 'ru';
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('redraws every word when the language is switched', async () => {
  await draw(popupStates['today']);
  expect(text()).toContain('9звонков сегодня');
  await act(() => {
    language.value = 'en';
  });
  expect(text()).toContain('9calls today');
  expect(text()).not.toContain('звонков');
});

it('shows how reading goes on while it is open', async () => {
  await draw(popupStates['firstReading']);
  expect(text()).toContain('Читаем клиентов: 214 из 612.');
  await draw(popupStates['today']);
  expect(text()).not.toContain('Читаем клиентов');
  expect(root.querySelectorAll('a.row').length).toBe(9);
});

it('never says that nobody sleeps while the base is being read', async () => {
  await draw(popupStates['waiting']);
  expect(text()).not.toContain('никто не спит');
  await draw(popupStates['quiet']);
  expect(text()).toContain('Сегодня никто не спит');
});

it('keeps care apart from waking: agreed calls stand first and count, everything else waits in a fold', async () => {
  await draw(popupStates['occasions']);
  expect(text()).toContain('10звонков сегодня');
  expect(root.querySelector('h2')?.textContent).toBe('Договорились1');
  expect([...root.querySelectorAll('.fold > span:first-of-type')].map((title) => title.textContent)).toEqual([
    'Скоро пора',
    'Пора напомнить о нужном',
    'Открывается сезон',
    'Разовые: спросить, как прошло',
    'Сэкономлено звонков: 7',
    'Настроить день',
  ]);
  for (const fold of root.querySelectorAll<HTMLElement>('.fold')) await act(() => fold.click());
  expect(text()).toContain('к Новому году, уже 3 сезона');
  expect(text()).not.toMatch(/Букет.{0,40}молчит/);
});

it('does not call a day quiet on which a call was agreed', async () => {
  const day = popupStates['occasions'];
  if (!day?.list) throw new Error('the state has no list');
  await draw({ ...day, list: { ...day.list, rows: [], total: 0 } });
  expect(text()).toContain('1звонок сегодня');
  expect(text()).not.toContain('никто не спит');
  await draw(popupStates['onlyCare']);
  expect(text()).toContain('никто не спит');
  expect(text()).toContain('Открывается сезон');
});

it('shows a name as text, whatever it holds', async () => {
  const day = popupStates['today'];
  const list = day?.list;
  const [first] = list?.rows ?? [];
  if (!day || !list || !first) throw new Error('the state has no rows');
  await draw({ ...day, list: { ...list, rows: [{ ...first, name: '<img src=x onerror=alert(1)>' }] } });
  expect(root.querySelector('img')).toBeNull();
  expect(text()).toContain('<img src=x onerror=alert(1)>');
});
