// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formatBytes } from '../../../../components/options/formatBytes';
import { Options } from '../../../../components/options/Options';
import type { OptionsEvents, OptionsView } from '../../../../components/options/optionsView';
import { language } from '../../../../lib/locales/language';
import { optionsStates } from '../../../e2e/gallery-pages/optionsStates';
import { libraries } from '../../content/libraries';

let root: HTMLElement;
let events: OptionsEvents;
const draw = (view: OptionsView) => act(() => render(<Options view={view} events={events} />, root));
const text = () => root.textContent.replaceAll('\u00a0', ' ');

function state(name: string): OptionsView {
  const found = optionsStates[name];
  if (!found) throw new Error(`No such state: ${name}`);
  return found;
}

function type(label: string, typed: string): Promise<void> {
  const id = [...root.querySelectorAll('label')].find((found) => found.textContent === label)?.htmlFor;
  const field = root.querySelector<HTMLInputElement>(`#${id}`);
  if (!field) throw new Error(`No field: ${label}`);
  return act(() => {
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

beforeEach(() => {
  language.value = 'ru';
  root = document.body.appendChild(document.createElement('div'));
  events = {
    onMeasure: vi.fn(),
    onRead: vi.fn(),
    onKeepFresh: vi.fn(),
    onStop: vi.fn(),
    onDisconnect: vi.fn(),
    onChooseSource: vi.fn(),
    onTellOfSite: vi.fn(),
    onSaveRules: vi.fn(),
    onEditRules: vi.fn(),
    onLanguage: vi.fn(),
    onErase: vi.fn(),
    find: {
      onFind: vi.fn(),
      onShow: vi.fn(),
      onClose: vi.fn(),
      onSave: vi.fn(),
      onAskErase: vi.fn(),
      onErase: vi.fn(),
      onKeep: vi.fn(),
    },
    backup: {
      onSave: vi.fn(),
      onCancel: vi.fn(),
      onFile: vi.fn(),
      onPhrase: vi.fn(),
      onRestore: vi.fn(),
      onResume: vi.fn(),
      onCheck: vi.fn(),
      onRetry: vi.fn(),
      onStartAfresh: vi.fn(),
    },
    duplicates: {
      onMerge: vi.fn(),
      onApart: vi.fn(),
      onSplit: vi.fn(),
      onUndo: vi.fn(),
      onKeepContacts: vi.fn(),
    },
    scripts: {
      onLanguage: vi.fn(),
      onText: vi.fn(),
      onAddObjection: vi.fn(),
      onMoveObjection: vi.fn(),
      onRemoveObjection: vi.fn(),
      onAddLine: vi.fn(),
      onAddOpening: vi.fn(),
      onOpeningFor: vi.fn(),
      onMoveOpening: vi.fn(),
      onRemoveOpening: vi.fn(),
      onRemoveLine: vi.fn(),
      onSave: vi.fn(),
      onDiscard: vi.fn(),
      onUse: vi.fn(),
      onExport: vi.fn(),
      onFile: vi.fn(),
      onClient: vi.fn(),
    },
    offers: { onSave: vi.fn(), onTakeReady: vi.fn(), onExport: vi.fn(), onFile: vi.fn() },
    simulator: { onTry: vi.fn() },
    rulesFile: { onSave: vi.fn(), onPick: vi.fn(), onTake: vi.fn(), onCancel: vi.fn() },
    clientRules: { onFind: vi.fn(), onOpen: vi.fn(), onClose: vi.fn(), toolsFor: vi.fn() },
    calls: { onSaveCaller: vi.fn(), onSaveFixes: vi.fn(), onLift: vi.fn() },
    keep: { onForesee: vi.fn(), onSave: vi.fn() },
    exports: { onCsv: vi.fn(), onXlsx: vi.fn(), onStop: vi.fn(), onAudience: vi.fn() },
    lock: {
      onPutOn: vi.fn(),
      onUnlock: vi.fn(),
      onLock: vi.fn(),
      onChange: vi.fn(),
      onTakeOff: vi.fn(),
      onIdleMinutes: vi.fn(),
    },
    taught: {
      onExport: vi.fn(),
      onRename: vi.fn(),
      onRemove: vi.fn(),
      onRestore: vi.fn(),
      onImport: vi.fn(),
      onUse: vi.fn(),
    },
    importing: {
      onFile: vi.fn(),
      onChoose: vi.fn(),
      onCheck: vi.fn(),
      onWrite: vi.fn(),
      onStop: vi.fn(),
      onAnother: vi.fn(),
      onSaveRefused: vi.fn(),
      onUndo: vi.fn(),
    },
  };
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('keeps what was typed while the user looks at another page, and saves none of it by itself', async () => {
  await draw(state('cycles'));
  await type('Цикл компании', '45');
  await draw(state('classes'));
  expect(text()).toContain('Не сохранено: цикл компании 90 → 45');
  expect(events.onSaveRules).not.toHaveBeenCalled();
});

it('says beside the field why a value is refused, and which one still applies', async () => {
  await draw(state('cycles'));
  await type('Цикл компании', '0');
  expect(root.querySelector('[role="alert"]')?.textContent).toBe(
    'От 1 до 3 650. Пока действует 90.'.replace('3 650', '3\u00a0650'),
  );
  expect(text()).toContain('Не сохранить: исправьте 1 поле');
});

it('takes what was saved for the new truth', async () => {
  const cycles = state('cycles');
  await draw(cycles);
  await type('Цикл компании', '45');
  const saved = { ...cycles.rules.saved, version: 2, companyCycleDays: 45 };
  await draw({ ...cycles, rules: { saved, history: [], outcome: { kind: 'saved' } } });
  expect(text()).not.toContain('Не сохранено');
  expect(text()).toContain('Сохранено');
});

it('switches every word with the language', async () => {
  await draw(state('data'));
  expect(text()).toContain('Данные хранятся открыто в профиле браузера.');
  await act(() => {
    language.value = 'en';
  });
  expect(text()).toContain('The data is stored plainly in the browser profile.');
  expect(text()).not.toMatch(/[а-яё]/i);
});

it.each([
  [999, '999 Б'],
  [4_130_000, '4,1 МБ'],
  [41_300_000, '41 МБ'],
])('says %d bytes as people do', (bytes, said) => {
  expect(formatBytes(bytes).replaceAll('\u00a0', ' ')).toBe(said);
});

describe('a site of which something is open', () => {
  it('has its sales chosen among what its CRM has, and says what is a guess', async () => {
    await draw(state('sitesOpen'));
    expect(text()).toContain(
      'не проверено на живом аккаунте: карточка клиента, сделки на карточке клиента, списки и доски',
    );
    const choice = root.querySelector<HTMLSelectElement>(
      'select[aria-label="Что считать продажами: sklad.example.ru"]',
    );
    expect([...(choice?.options ?? [])].map(({ text: word, selected }) => [word, selected])).toEqual([
      ['заказы', false],
      ['счета', true],
    ]);
    await act(() => {
      if (choice) choice.value = 'orders';
      choice?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(events.onChooseSource).toHaveBeenCalledWith('https://sklad.example.ru', 'orders');
  });

  it('says how its dates and sums are written, as the user has told, and takes another answer', async () => {
    await draw(state('sitesOpen'));
    const select = (what: string) =>
      root.querySelector<HTMLSelectElement>(`select[aria-label="Как пишется: ${what}, told.example.ru"]`);
    const shown = ['даты', 'суммы', 'валюта'].map((what) => select(what)?.selectedOptions[0]?.text);
    expect(shown.map((one) => one?.replaceAll('\u00a0', ' '))).toEqual(['день.месяц', '1 234,50', 'российский рубль']);
    const dates = select('даты');
    await act(() => {
      if (dates) dates.value = 'mdy';
      dates?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(events.onTellOfSite).toHaveBeenCalledWith('https://told.example.ru', { kind: 'dayOrder', dayOrder: 'mdy' });
  });

  it('says which pages are no longer read, since when, and what to do', async () => {
    await draw(state('sitesOpen'));
    expect(text()).toContain('crm.example.ru: не читаются карточки клиентов, доски');
    expect(text()).toContain('с 20 ноября');
  });
});

describe('calls', () => {
  const press = (name: string) => {
    const button = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!button) throw new Error(`No button: ${name}`);
    return button;
  };

  it('show how a talk begins while it is being typed, and save nothing by themselves', async () => {
    const { calls } = state('calls');
    await draw({ ...state('calls'), calls: { ...calls, library: libraries.ru } });
    expect(text()).toContain('Это Ольга, студия «Весна».');
    await type('Ваше имя', 'Марина');
    expect(text()).toContain('Это Марина, студия «Весна».');
    expect(events.calls.onSaveCaller).not.toHaveBeenCalled();
  });

  it('cannot be saved with a text of which only the beginning would be said', async () => {
    await draw(state('calls'));
    await type('Новость одной фразой', 'н'.repeat(81));
    expect(text()).toContain('Не длиннее 80 знаков.');
    expect(press('Сохранить').disabled).toBe(true);
  });

  it('let the head alone lift a wish, and tell others why they cannot', async () => {
    await draw(state('calls'));
    expect(text()).toContain('Снять запрет может только руководитель.');
    expect(root.querySelectorAll('.asked button')).toHaveLength(0);
    await draw(state('callsHead'));
    expect(root.querySelectorAll('.asked button')).toHaveLength(3);
    expect(text()).toContain('И ещё 1 237');
  });
});
