import { beforeEach, expect, it } from 'vitest';
import type { PageAdapter } from '../../../lib/crm/adapter';
import { provideAdapter, providedAdapter } from '../../../lib/crm/provided';
import { type Handover, leaveHandover } from '../../../lib/overlay/handover';
import { lifetime } from '../../../lib/overlay/lifetime';

const adapter = (id: string) => ({ id }) as PageAdapter;

beforeEach(() => {
  for (const name of Object.keys(globalThis))
    if (name.startsWith('__budilnik')) Reflect.deleteProperty(globalThis, name);
});

/** A loader that has run: whether its frame is its own, and the life of what it does there. */
function loaded(id: string) {
  const life = lifetime(() => true);
  const isFirst = leaveHandover({ adapter: adapter(id), life } as Handover);
  return { isFirst, life };
}

it('gives a frame to the first loader alone', () => {
  const first = loaded('amocrm');
  expect([first.isFirst, loaded('amocrm').isFirst, loaded('bitrix24').isFirst]).toEqual([true, false, false]);
  expect(first.life.signal.aborted).toBe(false);
  first.life.end();
});

it('takes the general reader out of a frame in the step in which the CRM is known there', () => {
  const general = loaded('general');
  const known = loaded('amocrm');
  expect([general.life.signal.aborted, known.isFirst, known.life.signal.aborted]).toEqual([true, true, false]);
  known.life.end();
});

it('never puts the general reader beside one that knows the CRM, however late it comes', () => {
  provideAdapter(adapter('amocrm'));
  const known = loaded('amocrm');
  provideAdapter(adapter('general'));
  expect(providedAdapter()?.id).toBe('amocrm');
  expect(loaded('general').isFirst).toBe(false);
  expect(known.life.signal.aborted).toBe(false);
  known.life.end();
});

it('gives the frame to the next loader once the extension of the last one is gone', () => {
  loaded('amocrm').life.end();
  const next = loaded('amocrm');
  expect(next.isFirst).toBe(true);
  next.life.end();
});

it('gives the frame to what the user has just shown, whatever read it before', () => {
  for (const before of ['general', 'amocrm', 'taught:older']) {
    const last = loaded(before);
    const shown = loaded('taught:newer');
    expect([last.life.signal.aborted, shown.isFirst, loaded('taught:newer').isFirst]).toEqual([true, true, false]);
    shown.life.end();
  }
});
