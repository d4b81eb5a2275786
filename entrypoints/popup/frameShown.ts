/** Milliseconds that a popup nobody sees waits for its frame: hidden pages get none. */
const UNSEEN_MS = 100;

/** Resolves when the frame with what is in the page now is on its way to the screen. */
export async function frameShown(): Promise<void> {
  await new Promise<unknown>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
    setTimeout(resolve, UNSEEN_MS);
  });
}
