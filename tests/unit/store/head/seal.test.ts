import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../../lib/domain/rules';
import type { RulesBody } from '../../../../lib/domain/rulesFile/rulesFile';
import { holds, newHeadKey, sealOf } from '../../../../lib/store/head/seal';

const body: RulesBody = {
  savedAt: '2026-11-20T09:00:00.000Z',
  savedBy: 'Head',
  locked: ['offers', 'classes'],
  head: { rules: defaultRules },
};

describe('the seal of a rules file', () => {
  it('holds for what was sealed, also after the file was written and read', async () => {
    const seal = await sealOf(body, await newHeadKey());
    expect(await holds({ body: JSON.parse(JSON.stringify(body)), seal })).toBe(true);
  });

  it('breaks when one value is changed, when a lock is taken out, and when the key is somebody else’s', async () => {
    const seal = await sealOf(body, await newHeadKey());
    const wider = { ...body, head: { rules: { ...defaultRules, grace: 1 } } };
    expect(await holds({ body: wider, seal })).toBe(false);
    expect(await holds({ body: { ...body, locked: [] }, seal })).toBe(false);
    const stranger = await newHeadKey();
    expect(await holds({ body, seal: { ...seal, key: stranger.open } })).toBe(false);
  });

  it('does not hold where there is none, or where it is no seal at all', async () => {
    expect(await holds({ body })).toBe(false);
    expect(await holds({ body, seal: { key: 'not base64!', signature: '' } })).toBe(false);
    expect(await holds({ body, seal: { key: '', signature: '' } })).toBe(false);
  });
});
