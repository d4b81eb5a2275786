import type { Worker } from '@playwright/test';
import { type Extension, expect } from '../fixtures';
import { onDisk } from '../onDisk';
import { hearMessages } from './presses';

/** What a page only asks to be shown: a form that could not be saved is read anew, a menu brings its script. */
const READS = ['clientCard', 'siteKnowledge', 'openHand', 'openCall', 'wantPart', 'dealLimit'];

/** Until all that is stored stays the same: what follows from the page's own visit is written a moment after it. */
async function settled(worker: Worker): Promise<void> {
  let kept = '';
  const staysSame = async () => {
    const before = kept;
    kept = await onDisk(worker);
    return kept === before;
  };
  await expect.poll(staysSame, { intervals: [500] }).toBe(true);
}

/** Whether pages ask for anything to be written from now on: there is no other way to store what is pressed in them. */
export async function watchMessages(extension: Extension) {
  const worker = await extension.worker();
  await settled(worker);
  const heard = await hearMessages(worker);
  return async (what: string) => {
    const writing = (await heard()).filter((type) => !READS.includes(type));
    expect(writing, what).toEqual([]);
  };
}

export async function expectNothingWritten(extension: Extension, pressing: () => Promise<void>): Promise<void> {
  const expectNothing = await watchMessages(extension);
  await pressing();
  await expectNothing('nothing is written');
}
