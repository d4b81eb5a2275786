import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Day, dayNumber, dayOf } from '../../../lib/domain/day';
import { cardOf } from '../../../lib/store/card';
import { saveCapture } from '../../../lib/store/clients';
import { marksOf } from '../../../lib/store/marksOf';
import { momentOf } from '../../../lib/store/moment';
import { refresh } from '../../../lib/store/refresh';
import { wakeUpItem } from '../../../lib/store/wakeUpItem';
import { emptyStore } from './emptyStore';
import { captureOf, evenly, NOW, SITE, won } from './samples';

const HOUR = 3_600_000;

beforeEach(emptyStore);
afterEach(() => vi.unstubAllEnvs());

describe('the calendar day', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kamchatka', 'Pacific/Chatham', 'America/Sao_Paulo'];
  it.each(zones)('goes on by one at each midnight of %s, in the weeks the clocks change too', (zone) => {
    vi.stubEnv('TZ', zone);
    for (const from of ['2026-03-01T12:00:00Z', '2026-10-15T12:00:00Z']) {
      const days = Array.from(
        { length: 24 * 45 },
        (_, hour) => momentOf(new Date(Date.parse(from) + hour * HOUR)).today,
      );
      const different = [...new Set(days)];
      expect(different.length).toBeGreaterThanOrEqual(45);
      expect(different).toEqual(different.map((_, i) => dayOf(dayNumber(different[0] as Day) + i)));
      expect(days).toEqual(days.toSorted());
    }
  });

  it('is at most one day another in a zone twelve hours away', () => {
    for (let hour = 0; hour < 48; hour++) {
      const at = new Date(Date.parse('2026-11-20T00:00:00Z') + hour * HOUR);
      const [here, there] = ['UTC', 'Asia/Kamchatka'].map((zone) => {
        vi.stubEnv('TZ', zone);
        return dayNumber(momentOf(at).today);
      });
      expect([0, 1]).toContain((there as number) - (here as number));
    }
  });
});

const today = dayNumber(NOW.today);
/** One who has just bought, sleepers of different pace, one who bought once, one with a plan. */
const BASE = [
  captureOf('1', [...evenly('1', 30, 95, 6), won('new', NOW.today)]),
  ...Array.from({ length: 12 }, (_, i) => captureOf(String(i + 2), evenly(String(i + 2), 15 + i * 4, i * 13, 5))),
  captureOf('20', [won('once', dayOf(today - 90))]),
  captureOf('21', [...evenly('21', 30, 40, 6), won('plan', dayOf(today + 1))]),
];

const CLOCKS: readonly (readonly [string, Day])[] = [
  ['set back a year', dayOf(today - 365)],
  ['set on a year', dayOf(today + 365)],
  ['of a zone that is still in yesterday', dayOf(today - 1)],
  ['of a zone that is in tomorrow', dayOf(today + 1)],
  ['after a winter time night', dayOf(today)],
];

async function listOn(...days: readonly Day[]) {
  await emptyStore();
  for (const capture of BASE) await saveCapture(SITE, capture, NOW);
  for (const day of days) await refresh({ today: day, instant: NOW.instant });
  return wakeUpItem.getValue();
}

describe('with a clock', () => {
  it.each(CLOCKS)(
    '%s every client stands where he would stand on that day, and where he was once it is right',
    async (_, day) => {
      expect(await listOn(NOW.today, day)).toEqual(await listOn(day));
      expect(await listOn(NOW.today, day, NOW.today)).toEqual(await listOn(NOW.today));
    },
  );

  it.each(CLOCKS)(
    '%s marks of a list say the same as the page of the client, before anything is computed anew',
    async (_, day) => {
      await listOn(NOW.today);
      const rows = BASE.map(({ client }) => client);
      const marks = await marksOf(SITE, rows, day);
      const shown: unknown[] = [];
      for (const client of rows) shown.push((await cardOf(SITE, client, day))?.assessment.status);
      const marked = rows.map((_row, at) => marks.find((mark) => mark.at === at)?.status ?? 'noData');
      expect(marked).toEqual(shown);
    },
  );
});
