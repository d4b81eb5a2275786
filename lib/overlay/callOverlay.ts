import type { Ask } from './ask';
import type { RecordPage } from './recordPage';

/** Has the strip's script brought into this frame at its first record; at the next one again if it could not be. */
export function callOverlay(ask: Ask): (opened: RecordPage | undefined) => void {
  let isCalled = false;
  return (opened) => {
    if (!opened || isCalled) return;
    isCalled = true;
    ask('wantOverlay').catch(() => {
      isCalled = false;
    });
  };
}
