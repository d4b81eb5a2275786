// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasMoreThanCalls } from '../../../../components/popup/notesOf';
import { drawnParts, partsOf } from '../../../../components/popup/part';
import type { PopupView } from '../../../../components/popup/popupView';
import type { WakeUpList } from '../../../../lib/domain/wakeUpList';
import { popupStates } from '../../../e2e/gallery-pages/popupStates';

const brought = {
  Words: () => <p>A note.</p>,
  Buttons: () => <p>Done</p>,
};

function withNothingBeside({ day: _, owners: __, ...list }: WakeUpList): WakeUpList {
  return { ...list, partial: 0 };
}

function withoutCalls({ groups: _, ...list }: WakeUpList): WakeUpList {
  return { ...list, rows: [], total: 0 };
}

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('waits for what is drawn, and draws it as soon as it has come', async () => {
  let loads = 0;
  const parts = partsOf(async () => {
    loads++;
    return brought;
  });
  const Words = parts.part(({ Words }) => Words);
  render(<Words />, root);
  expect(root.textContent).toBe('');
  await act(drawnParts);
  expect(root.textContent).toBe('A note.');
  await parts.bring();
  expect(loads).toBe(1);
});

it('does not wait for what is seen only under the pointer, and does not bring it', async () => {
  let loads = 0;
  const parts = partsOf(async () => {
    loads++;
    return brought;
  });
  const Buttons = parts.partInTime(({ Buttons }) => Buttons);
  render(<Buttons />, root);
  await drawnParts();
  expect(loads).toBe(0);
  await act(parts.bring);
  expect(root.textContent).toBe('Done');
});

it('knows before drawing whether a list comes with more than its calls', () => {
  const today = popupStates['today'] as PopupView;
  const day = { ...today.day, hasChosenOwner: true, isBacklogSeen: true, closed: undefined };
  const list = today.list && withNothingBeside(today.list);
  const calls = { ...today, day, list, sites: [], store: 'open', recomputing: undefined } as PopupView;
  expect(hasMoreThanCalls(calls)).toBe(false);
  expect(hasMoreThanCalls({ ...calls, day: { ...day, closed: { kind: 'dayOff' } } })).toBe(false);
  expect(hasMoreThanCalls({ ...calls, store: 'full' })).toBe(true);
  expect(hasMoreThanCalls({ ...calls, list: list && withoutCalls(list) })).toBe(true);
  expect(hasMoreThanCalls({ ...calls, list: undefined })).toBe(false);
});
