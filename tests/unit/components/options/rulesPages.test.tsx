// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GroupsCard } from '../../../../components/options/cycles/GroupsCard';
import { PresetChoice } from '../../../../components/options/cycles/PresetChoice';
import { HistoryCard, type RulesSaving } from '../../../../components/options/history/HistoryCard';
import { ChecksCard } from '../../../../components/options/policy/ChecksCard';
import { HoursCard } from '../../../../components/options/policy/HoursCard';
import { RuleSetting } from '../../../../components/options/RuleSetting';
import { SaveBar } from '../../../../components/options/SaveBar';
import { Simulator } from '../../../../components/options/simulator/Simulator';
import type { SimulatorView } from '../../../../components/options/simulator/simulatorView';
import { useRulesForm } from '../../../../components/options/useRulesForm';
import { defaultRules, type Rules } from '../../../../lib/domain/rules';
import { language } from '../../../../lib/locales/language';

const TODAY = '2026-11-21';
const EMPTY: SimulatorView = { kind: 'empty' };

let root: HTMLElement;
const events = { onEditRules: vi.fn(), onSaveRules: vi.fn(), simulator: { onTry: vi.fn() } };
const text = () => root.textContent.replaceAll('\u00a0', ' ');

function Page({ saved, history }: { readonly saved: Rules; readonly history: readonly RulesSaving[] }) {
  const form = useRulesForm({ saved, history, outcome: { kind: 'none' } }, events);
  return (
    <>
      <RuleSetting field="lostFrom" form={form} />
      <Simulator view={EMPTY} form={form} today={TODAY} />
      <PresetChoice form={form} />
      <GroupsCard form={form} simulator={EMPTY} />
      <ChecksCard form={form} held={{ openDeal: 19 }} today={TODAY} />
      <HoursCard form={form} />
      <HistoryCard history={history} form={form} today={TODAY} />
      <SaveBar form={form} onUndo={undefined} />
    </>
  );
}

const draw = (saved: Rules = defaultRules, history: readonly RulesSaving[] = []) =>
  act(() => render(<Page saved={saved} history={history} />, root));

function found<Element extends HTMLElement>(selector: string): Element {
  const element = root.querySelector<Element>(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  return element;
}

function type(selector: string, typed: string): Promise<void> {
  return act(() => {
    const field = found<HTMLInputElement>(selector);
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

function choose(selector: string, value: string): Promise<void> {
  return act(() => {
    const list = found<HTMLSelectElement>(selector);
    list.selectedIndex = [...list.options].findIndex((option) => option.value === value);
    list.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function turn(selector: string): Promise<void> {
  return act(() => {
    const box = found<HTMLInputElement>(selector);
    box.checked = !box.checked;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

beforeEach(() => {
  vi.clearAllMocks();
  language.value = 'ru';
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('rules while they are being typed', () => {
  it('are tried as soon as they can be meant, and not before', async () => {
    await draw();
    await type('#rule-lostFrom', '1');
    expect(text()).toContain('Не сохранить: исправьте 1 поле');
    expect(text()).toContain('по таким правилам считать нельзя');
    expect(events.simulator.onTry).not.toHaveBeenCalledWith(expect.objectContaining({ lostFrom: 1 }));
    await type('#rule-lostFrom', '4');
    expect(events.simulator.onTry).toHaveBeenLastCalledWith(expect.objectContaining({ lostFrom: 4 }));
    await type('#rule-lostFrom', '3');
    expect(events.simulator.onTry).toHaveBeenLastCalledWith(undefined);
    expect(events.onSaveRules).not.toHaveBeenCalled();
  });

  it('take an industry set as one change that can still be edited', async () => {
    await draw();
    await choose('#preset', 'carService');
    expect(text()).toContain('готовый набор не задано → Автосервис');
    expect(text()).toContain('замена через 300 дней');
    await type('#rule-capacity', '20');
    expect(events.simulator.onTry).toHaveBeenLastCalledWith(
      expect.objectContaining({ preset: 'carService', contact: expect.objectContaining({ capacity: 20 }) }),
    );
  });

  it('say where a check holds back how many, and whether class C is called', async () => {
    await draw();
    expect(text()).toMatch(/открыта сделка или заказ в работе\s*19/);
    await turn('[aria-label="Не звонить классу C"]');
    expect(text()).toContain('Не сохранено: звонить классу C нет → да');
    expect(events.simulator.onTry).toHaveBeenLastCalledWith(
      expect.objectContaining({ contact: expect.objectContaining({ mayWakeC: true }) }),
    );
  });

  it('hold nobody back by lot until the head chooses a share, which begins a trial today', async () => {
    await draw();
    expect(found<HTMLSelectElement>('[aria-label="Контрольная группа"]').value).toBe('');
    await choose('[aria-label="Контрольная группа"]', '10');
    expect(text()).toContain('Не сохранено: контрольная группа нет → 10 %');
    expect(events.simulator.onTry).toHaveBeenLastCalledWith(
      expect.objectContaining({ contact: expect.objectContaining({ control: { percent: 10, since: TODAY } }) }),
    );
  });

  it('cannot leave a week without a working day', async () => {
    const contact = { capDays: 14, maxSilentAttempts: 3, mayWakeC: false };
    await draw({
      ...defaultRules,
      contact: { ...contact, hours: { from: '09:00', to: '18:00', days: ['mon'], daysOff: [] } },
    });
    await turn('fieldset input');
    expect(text()).toContain('Отметьте хотя бы один рабочий день.');
    expect(found<HTMLButtonElement>('.savebar .btn.wake').disabled).toBe(true);
  });

  it('can go back to what an earlier saving replaced, and are not saved by that alone', async () => {
    const before = { ...defaultRules, grace: 0.25 };
    await draw(defaultRules, [{ at: '2026-11-20T09:00:00.000Z', by: 'Ольга', before }]);
    expect(text()).toContain('запас после срока 0,25 → 0,5');
    expect(text()).toContain('Ольга');
    await act(() => found('.savings button').click());
    expect(text()).toContain('Не сохранено: запас после срока 0,5 → 0,25');
    expect(events.onSaveRules).not.toHaveBeenCalled();
  });
});
