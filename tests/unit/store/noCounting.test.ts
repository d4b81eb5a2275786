import { beforeEach, expect, it, vi } from 'vitest';
import { defaultRules } from '../../../lib/domain/rules';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { inventory } from '../../../lib/store/inventory';
import { marksOf } from '../../../lib/store/marksOf';
import { previewRules } from '../../../lib/store/previewRules';
import { refresh } from '../../../lib/store/refresh';
import { saveRules } from '../../../lib/store/saveRules';
import { callsToday } from '../../../lib/store/wakeUp';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE } from './samples';

beforeEach(emptyStore);

it('nothing is counted by the database: every number shown is one that was kept', async () => {
  const counted = [
    vi.spyOn(IDBObjectStore.prototype, 'count'),
    vi.spyOn(IDBIndex.prototype, 'count'),
    vi.spyOn(IDBIndex.prototype, 'getAllKeys'),
  ];
  for (let i = 0; i < 30; i++) await saveCapture(SITE, captureOf(String(i), evenly(String(i), 20, 50, 6)), NOW);
  await refresh(NOW);
  await saveRules({ ...defaultRules, grace: 0 });
  await refresh(NOW);
  await previewRules(defaultRules, { ...defaultRules, grace: 1 }, NOW.today, new AbortController().signal);
  await marksOf(SITE, [{ type: 'company', id: '1' }], NOW.today);
  await cardOf(SITE, { type: 'company', id: '1' }, NOW.today);
  expect(await callsToday(NOW.today)).toBeGreaterThan(0);
  expect((await inventory()).clients).toBe(30);
  for (const spy of counted) expect(spy).not.toHaveBeenCalled();
});
