import { dataKey } from '../../lib/store/lock/keyring';
import type { NamedPreview } from '../../lib/store/previewRules';
import type { PreviewAnswer, PreviewOrder, PreviewQuestion } from './previewLine';

/** Tries rules on the whole base while the user looks for the right ones. */
export interface Previewing {
  /** Undefined: a later question has come meanwhile, or the base cannot be read. */
  readonly preview: (question: PreviewQuestion) => Promise<NamedPreview | undefined>;
  /** Gives the memory of the base back. */
  readonly end: () => void;
}

/** Starts the worker; it reads the base with the first question. */
export function startPreviewing(): Previewing {
  const worker = new Worker(new URL('./previewWorker.ts', import.meta.url), { type: 'module' });
  let answered: (preview: NamedPreview | undefined) => void = () => undefined;
  worker.onmessage = ({ data }: MessageEvent<PreviewAnswer>) => answered(data.preview);
  worker.onerror = () => answered(undefined);
  return {
    preview: (question) => {
      answered(undefined);
      void dataKey().then((key) => worker.postMessage({ ...question, key } satisfies PreviewOrder));
      return new Promise((resolve) => {
        answered = resolve;
      });
    },
    end: () => {
      answered(undefined);
      worker.terminate();
    },
  };
}
