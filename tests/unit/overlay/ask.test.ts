import { expect, it, vi } from 'vitest';
import type { Ask } from '../../../lib/overlay/ask';
import { asking, NoAnswer } from '../../../lib/overlay/ask';

const alive = { signal: new AbortController().signal, isOver: () => false, end: () => undefined };
const gone = { signal: AbortSignal.abort(), isOver: () => true, end: () => undefined };
const client = { type: 'company', id: '7' };
const card = { client, name: 'Romashka' };
const lost = new Error('The message port closed before a response was received.');

function background(...answers: (unknown | Error)[]) {
  const send = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { send, ask: (life = alive) => asking(send as unknown as Ask, life) };
}

it('asks a background that was just stopped a second time', async () => {
  const { send, ask } = background(lost, card);
  await expect(ask()('clientCard', client)).resolves.toEqual(card);
  expect(send).toHaveBeenCalledTimes(2);
});

it('says after the second failure that there is no answer', async () => {
  const { send, ask } = background(lost, lost);
  await expect(ask()('clientCard', client)).rejects.toThrow(NoAnswer);
  expect(send).toHaveBeenCalledTimes(2);
});

it('does not ask again when the extension is gone', async () => {
  const { send, ask } = background(lost, card);
  await expect(ask(gone)('clientCard', client)).rejects.toThrow(NoAnswer);
  expect(send).toHaveBeenCalledTimes(1);
});
