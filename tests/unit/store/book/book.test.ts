import { beforeEach, describe, expect, it } from 'vitest';
import { settingSchema } from '../../../../lib/bridge/settingSchema';
import type { ScriptBook } from '../../../../lib/domain/content/scriptBook';
import { promiseOf } from '../../../../lib/domain/offer/promise';
import { settingsForBackup, takeSetting } from '../../../../lib/store/backup/settings';
import { bookVersionsItems } from '../../../../lib/store/book/bookItems';
import { bookInUse, saveBook, useBook } from '../../../../lib/store/book/saveBook';
import { callerItem, catalogueItem } from '../../../../lib/store/call/callItems';
import { firmCatalogue } from '../../../../lib/store/call/catalogue';
import { openCall } from '../../../../lib/store/call/openCall';
import { saveCapture } from '../../../../lib/store/clients';
import { refresh } from '../../../../lib/store/refresh';
import { retentionItem } from '../../../../lib/store/retention/retentionItem';
import { libraries } from '../../content/libraries';
import { emptyStore } from '../emptyStore';
import { captureOf, evenly, NOW, SITE } from '../samples';

/** The head's own script: kept in versions, said in calls, carried by a backup. */

const { scripts } = libraries.ru;
const asking = (prompt: string): ScriptBook => ({ ...scripts, noAnswerFits: { ...scripts.noAnswerFits, prompt } });
const promptInUse = async () => (await bookInUse('ru'))?.scripts.noAnswerFits.prompt;

beforeEach(emptyStore);

describe('a script of the head', () => {
  it('is said from the moment it is saved, under the name of whoever saved it', async () => {
    await callerItem.setValue({ person: { name: 'Ирина', role: 'head' } });
    await saveBook('ru', asking('Первая'), NOW.instant);
    expect(await bookInUse('ru')).toMatchObject({ version: 1, savedBy: 'Ирина', savedAt: NOW.instant });
    expect(await bookInUse('en')).toBeUndefined();
  });

  it('goes back to any version that is kept, and to the shipped one', async () => {
    await saveBook('ru', asking('Первая'), NOW.instant);
    await saveBook('ru', asking('Вторая'), NOW.instant);
    expect(await promptInUse()).toBe('Вторая');
    expect(await useBook('ru', 1)).toBe(true);
    expect(await promptInUse()).toBe('Первая');
    expect(await useBook('ru', 0)).toBe(true);
    expect(await promptInUse()).toBeUndefined();
    expect(await useBook('ru', 7)).toBe(false);
  });

  it('never bears the number of another version, even after going back', async () => {
    await saveBook('ru', asking('Первая'), NOW.instant);
    await saveBook('ru', asking('Вторая'), NOW.instant);
    await useBook('ru', 1);
    await saveBook('ru', asking('Третья'), NOW.instant);
    expect((await bookVersionsItems.ru.getValue()).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('is what a call is opened with, in its language alone', async () => {
    await saveCapture(SITE, captureOf('1', evenly('a', 30, 40, 7)), NOW);
    await refresh(NOW);
    await saveBook('ru', asking('Своя'), NOW.instant);
    const { client } = captureOf('1', []);
    expect((await openCall(SITE, client, 'ru', NOW))?.book?.noAnswerFits.prompt).toBe('Своя');
    expect(await openCall(SITE, client, 'en', NOW)).not.toHaveProperty('book');
  });
});

describe('limits of the head', () => {
  it('hold in the call that is opened next', async () => {
    await saveCapture(SITE, captureOf('1', evenly('a', 30, 40, 7)), NOW);
    await refresh(NOW);
    const made = await firmCatalogue('RUB');
    if (!made) throw new Error('The purchases have sums');
    const limits = { ...made.limits, managerMonthMinor: 7_77, teamMonthMinor: 7_77, clientYearMinor: 7_77 };
    await catalogueItem.setValue({ ...made, limits });
    const sheet = (await openCall(SITE, captureOf('1', []).client, 'ru', NOW))?.sheet;
    if (!sheet || 'barred' in sheet || !sheet.ground) throw new Error('He may be called');
    const { ground } = sheet;
    const permission = { ...ground.client.permission, hasConsent: true };
    const client = { ...ground.client, valueClass: 'A' as const, status: 'sleeping' as const, permission };
    const promised = sheet.offers.map((offer) => promiseOf(offer, { ...ground, client, reason: 'price' }).amountMinor);
    expect(Math.max(...promised)).toBeGreaterThan(0);
    expect(Math.max(...promised)).toBeLessThanOrEqual(7_77);
  });
});

describe('a backup carries', () => {
  it('scripts, offers, limits and how long clients are kept', async () => {
    await saveCapture(SITE, captureOf('1', evenly('a', 30, 40, 7)), NOW);
    const made = await firmCatalogue('RUB');
    await retentionItem.setValue({ purchaseYears: 3, clientYears: 5 });
    await saveBook('ru', asking('Первая'), NOW.instant);
    await saveBook('ru', asking('Вторая'), NOW.instant);
    await useBook('ru', 1);
    const settings = (await settingsForBackup()).map((setting) => JSON.parse(JSON.stringify(setting)));
    await emptyStore();
    for (const setting of settings) {
      const { name, value } = settingSchema.parse(setting);
      expect(await takeSetting({ name, value }), name).toBe(true);
    }
    expect(made).toBeDefined();
    expect(await catalogueItem.getValue()).toEqual(made);
    expect(await retentionItem.getValue()).toEqual({ purchaseYears: 3, clientYears: 5 });
    expect(await promptInUse()).toBe('Первая');
    expect(await bookVersionsItems.ru.getValue()).toHaveLength(2);
  });

  it('no catalogue that promises without end', async () => {
    await saveCapture(SITE, captureOf('1', evenly('a', 30, 40, 7)), NOW);
    const made = await firmCatalogue('RUB');
    const endless = { ...made, offers: made?.offers.map((offer) => ({ ...offer, validDays: 0 })) };
    expect(await takeSetting({ name: 'catalogue', value: endless })).toBe(false);
    expect(await catalogueItem.getValue()).toEqual(made);
  });

  it('no line larger than one message may be', async () => {
    await saveBook('ru', scripts, NOW.instant);
    for (const setting of await settingsForBackup()) {
      expect(JSON.stringify(setting).length, setting.name).toBeLessThan(256 * 1024);
    }
  });
});
