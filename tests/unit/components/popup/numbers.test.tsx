// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Numbers } from '../../../../components/popup/numbers/Numbers';
import type { WakeUpList } from '../../../../lib/domain/wakeUpList';
import { language } from '../../../../lib/locales/language';
import { popupStates } from '../../../e2e/gallery-pages/popupStates';

let root: HTMLElement;
let closed = 0;
const list = popupStates['today']?.list as WakeUpList;
const chance = { sleeping: 0.25, lost: 0.1 };

async function explained(shown: WakeUpList): Promise<string> {
  await act(() => render(<Numbers list={shown} chance={chance} isByOwner={false} onClose={() => closed++} />, root));
  return root.textContent.replaceAll('\u00a0', ' ');
}

beforeEach(() => {
  language.value = 'en';
  closed = 0;
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('says of every number of the list what it is and how it came today', async () => {
  const text = await explained({
    ...list,
    total: list.rows.length + 24,
    day: { capacity: list.rows.length, settled: [] },
  });
  expect(text).toContain(`by the rules ${list.rows.length}, less those dealt with today, 0`);
  expect(text).toMatch(/can come back.*=.*usual purchase of each client/);
  expect(text).toContain(`${list.rows[0]?.name}: usually`);
  expect(text).toMatch(/Calls saved: \d+/);
  expect(text).not.toMatch(/undefined|NaN/);
});

it('says of each saved call which rule held it back, and the rules add up to their number', async () => {
  await explained(list);
  const counts = [...root.querySelectorAll('li span:last-child')].map((count) => Number(count.textContent));
  const [, total] = /Calls saved: (\d+)/.exec(root.textContent) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(total));
});

it('says nothing of money where no sum is known', async () => {
  const { groups: _, ...plain } = list;
  const rows = list.rows.map((row) => ({ ...row, averageMinor: undefined, recoverableMinor: undefined }));
  const text = await explained({ ...plain, rows, recoverable: [] });
  expect(text).not.toContain('can come back');
  expect(text).not.toMatch(/undefined|NaN/);
});

it('goes back to the list by Escape, and is read from its beginning', async () => {
  await explained(list);
  const region = root.querySelector('section');
  expect(document.activeElement).toBe(region);
  region?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(closed).toBe(1);
});
