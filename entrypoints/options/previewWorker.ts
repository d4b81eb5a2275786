import { lendKey } from '../../lib/store/lock/keyring';
import { previewRules } from '../../lib/store/previewRules';
import type { PreviewAnswer, PreviewOrder } from './previewLine';

/** Judges the whole base away from the page's thread, and keeps it in memory for the next question. */
let asked = new AbortController();

addEventListener('message', ({ data }: MessageEvent<PreviewOrder>) => {
  asked.abort();
  asked = new AbortController();
  void answer(data, asked.signal);
});

async function answer({ inForce, tried, today, key }: PreviewOrder, signal: AbortSignal): Promise<void> {
  lendKey(key);
  const preview = await previewRules(inForce, tried, today, signal).catch((error: unknown) => {
    console.error('No preview', error instanceof Error ? error.message : '');
    return undefined;
  });
  if (!signal.aborted) postMessage({ preview } satisfies PreviewAnswer);
}
