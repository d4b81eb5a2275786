import { beforeEach, describe, expect, it } from 'vitest';
import { readRulesFile } from '../../../../lib/bridge/rulesFileSchema';
import { readyCatalogues } from '../../../../lib/content/contentRules';
import { catalogueOf } from '../../../../lib/domain/offer/catalogue';
import { defaultRules } from '../../../../lib/domain/rules';
import type { RulePart } from '../../../../lib/domain/rulesFile/part';
import { type RulesFile, writeRulesFile } from '../../../../lib/domain/rulesFile/rulesFile';
import { callerItem, catalogueItem, fixesItem } from '../../../../lib/store/call/callItems';
import { headFileItem, headKeyItem } from '../../../../lib/store/head/headItems';
import { partLocks } from '../../../../lib/store/head/locks';
import { followPolicy, keepLocked, planOf, takeRulesFile } from '../../../../lib/store/head/takeRulesFile';
import { rulesFileOfHere } from '../../../../lib/store/head/writeRulesFile';
import { rulesItem } from '../../../../lib/store/settings';
import { emptyStore } from '../emptyStore';

const WRITTEN = '2026-11-20T09:00:00.000Z';
const TAKEN = '2026-11-21T07:30:00.000Z';

const [ready] = readyCatalogues;
if (!ready) throw new Error('no ready catalogue');
const offers = catalogueOf(ready, { averageOrderMinor: 2_000_000, currency: 'RUB' });
const wider = { ...offers, limits: { ...offers.limits, percentPerOrder: 90 } };

/** The head's browser writes a file, and then there is a manager's, where nothing was set. */
async function fileOfHead(locked: readonly RulePart[], change: () => Promise<void>): Promise<RulesFile> {
  const key = await headKeyItem.getValue();
  await emptyStore();
  if (key) await headKeyItem.setValue(key);
  await callerItem.setValue({ person: { name: 'Olga', role: 'head' } });
  await change();
  const file = read(await rulesFileOfHere(locked, WRITTEN));
  heads.key = (await headKeyItem.getValue()) ?? undefined;
  await emptyStore();
  return file;
}

/** The secret key stays with the head while the store plays the manager's browser. */
const heads: { key: Awaited<ReturnType<typeof headKeyItem.getValue>> | undefined } = { key: undefined };

function read(text: string): RulesFile {
  const file = readRulesFile(text);
  if ('problem' in file) throw new Error(JSON.stringify(file.problem));
  return file;
}

const narrow = async () => {
  await rulesItem.setValue({ ...defaultRules, grace: 0.25, companyCycleDays: 45 });
  await catalogueItem.setValue(offers);
  await fixesItem.setValue([{ reason: 'price', fixMade: 'New price list' }]);
};

describe('a rules file from the head', () => {
  beforeEach(async () => {
    heads.key = undefined;
    await emptyStore();
  });

  it('brings rules, offers and fixes over, and nothing about clients', async () => {
    const file = await fileOfHead([], narrow);
    await takeRulesFile(file, TAKEN);
    expect(await rulesItem.getValue()).toMatchObject({ grace: 0.25, companyCycleDays: 45 });
    expect(await catalogueItem.getValue()).toEqual(offers);
    expect(await fixesItem.getValue()).toEqual([{ reason: 'price', fixMade: 'New price list' }]);
    expect(Object.keys(file.body.head).toSorted()).toEqual(['fixes', 'offers', 'rules']);
  });

  it('taken twice changes nothing the second time', async () => {
    const file = await fileOfHead([], narrow);
    await takeRulesFile(file, TAKEN);
    const { version } = await rulesItem.getValue();
    await takeRulesFile(file, TAKEN);
    expect((await rulesItem.getValue()).version).toBe(version);
  });

  it('locks what it says, by its writer and since the day it was taken', async () => {
    await takeRulesFile(await fileOfHead(['offers', 'classes'], narrow), TAKEN);
    expect([...(await partLocks())]).toEqual([
      ['offers', { by: 'Olga', since: TAKEN, how: 'file' }],
      ['classes', { by: 'Olga', since: TAKEN, how: 'file' }],
    ]);
  });

  it('is refused when somebody widened a limit in it by hand, or took its seal or a lock away', async () => {
    const { body, seal } = await fileOfHead(['offers'], narrow);
    const edited = { ...body, head: { ...body.head, offers: wider } };
    for (const file of [
      { body: edited, ...(seal && { seal }) },
      { body },
      { body: { ...body, locked: [] }, ...(seal && { seal }) },
    ]) {
      expect(await takeRulesFile(file, TAKEN)).toBe('badSeal');
    }
    expect(await catalogueItem.getValue()).toBeNull();
  });

  it('opens what it locked by a later file of the same head', async () => {
    await takeRulesFile(await fileOfHead(['offers'], narrow), TAKEN);
    const held = await headFileItem.getValue();
    const key = heads.key;
    await emptyStore();
    if (key) await headKeyItem.setValue(key);
    await catalogueItem.setValue(wider);
    const later = read(await rulesFileOfHere([], WRITTEN));
    await emptyStore();
    await headFileItem.setValue(held ?? undefined);
    await catalogueItem.setValue(offers);
    await takeRulesFile(later, TAKEN);
    expect(await catalogueItem.getValue()).toEqual(wider);
    expect((await partLocks()).size).toBe(0);
  });

  it('of another head leaves locked parts and their locks alone, says so, and changes the rest', async () => {
    const first = await fileOfHead(['offers'], narrow);
    const stranger = await fileOfHead(['classes'], async () => {
      await headKeyItem.removeValue();
      await catalogueItem.setValue(wider);
      await rulesItem.setValue({ ...defaultRules, grace: 1 });
    });
    await takeRulesFile(first, TAKEN);
    const plan = await planOf(stranger);
    expect(plan).toMatchObject({ kept: ['offers'], locks: [] });
    await takeRulesFile(stranger, TAKEN);
    expect(await catalogueItem.getValue()).toEqual(offers);
    expect((await rulesItem.getValue()).grace).toBe(1);
    expect([...(await partLocks()).keys()]).toEqual(['offers']);
  });

  it('puts a locked limit back that was changed by a way that asks nobody', async () => {
    await takeRulesFile(await fileOfHead(['offers'], narrow), TAKEN);
    await catalogueItem.setValue(wider);
    await rulesItem.setValue({ ...(await rulesItem.getValue()), grace: 0.75 });
    await keepLocked();
    expect(await catalogueItem.getValue()).toEqual(offers);
    expect((await rulesItem.getValue()).grace).toBe(0.75);
  });
});

describe('a rules file handed out by the browser’s policy', () => {
  beforeEach(emptyStore);

  it('holds without a seal, above a file, and its locks end with it while its values stay', async () => {
    const { body } = await fileOfHead(['offers', 'contact'], narrow);
    await followPolicy(body, TAKEN);
    expect((await partLocks()).get('contact')).toEqual({ by: 'Olga', since: TAKEN, how: 'policy' });
    const same = await fileOfHead(['offers'], async () => catalogueItem.setValue(wider));
    await followPolicy(body, TAKEN);
    expect(await planOf(same)).toMatchObject({ kept: ['offers'] });
    await followPolicy(undefined, TAKEN);
    expect((await partLocks()).size).toBe(0);
    expect(await catalogueItem.getValue()).toEqual(offers);
  });

  it('gives open values once and leaves them to the user; locked ones are put back', async () => {
    const { body } = await fileOfHead(['offers'], narrow);
    await followPolicy(body, TAKEN);
    await rulesItem.setValue({ ...(await rulesItem.getValue()), grace: 0.75 });
    await catalogueItem.setValue(wider);
    await followPolicy(body, TAKEN);
    expect((await rulesItem.getValue()).grace).toBe(0.75);
    expect(await catalogueItem.getValue()).toEqual(offers);
  });
});

describe('a text that is no rules file', () => {
  const text = writeRulesFile({
    body: { savedAt: WRITTEN, savedBy: 'Olga', locked: [], head: { rules: defaultRules } },
  });

  it.each([
    ['is no JSON', '{', { why: 'notJson' }],
    ['is another file', '{"format":"budilnik-offers"}', { why: 'otherFormat' }],
    ['is of a newer version', text.replace('"formatVersion": 1', '"formatVersion": 2'), { why: 'newerFormat' }],
    [
      'has a field nobody knows',
      text.replace('"grace"', '"grease"'),
      { why: 'badShape', where: 'body.head.rules.grace' },
    ],
    [
      'has lost not above sleeping',
      text.replace('"lostFrom": 3', '"lostFrom": 1'),
      { why: 'badValue', where: 'rules' },
    ],
    [
      'locks a part there is not',
      text.replace('"locked": []', '"locked": ["all"]'),
      { why: 'badShape', where: 'body.locked.0' },
    ],
  ])('is refused by name when it %s', (_, source, problem) => {
    expect(readRulesFile(source)).toEqual({ problem });
  });

  it('gets no hold of what all objects share', () => {
    const poisoned = text.replace('"rules": {', '"__proto__": {"polluted": 1}, "rules": {');
    expect(readRulesFile(poisoned)).toMatchObject({ problem: { why: 'badShape' } });
    expect('polluted' in {}).toBe(false);
  });
});
