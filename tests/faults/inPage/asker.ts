import { askBackground } from '../../../lib/bridge/pageLine';
import { type Ask, asking } from '../../../lib/overlay/ask';
import { lifetime } from '../../../lib/overlay/lifetime';

/** Only inside the extension's world of a page. */
declare const chrome: { runtime?: { id?: string } };

const life = lifetime(() => chrome.runtime?.id !== undefined);

/** Once; what is asked and what is answered is the test's to know. */
const send = (type: string, data: unknown) => askBackground({ type, data });

/** A question and its answer as the scripts of ours in a page of the CRM get it, asked again where it must be. */
const ask = asking(send as Ask, life) as unknown as typeof send;

/** Several questions of one kind, each once the one before is answered. */
async function askEach(type: string, questions: readonly unknown[]): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const question of questions) answers.push(await ask(type, question));
  return answers;
}

globalThis.faultyAsk = ask;
globalThis.faultyAskEach = askEach;

declare global {
  var faultyAsk: typeof ask;
  var faultyAskEach: typeof askEach;
}
