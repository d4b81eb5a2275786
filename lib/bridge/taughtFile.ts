import { TAUGHT_LIMITS, TAUGHT_VERSION, type TaughtAdapter } from '../domain/taught/taught';
import { TAUGHT_FORMAT } from '../domain/taught/taughtFile';
import { taughtSchema } from './taughtSchema';

/** Why a file is not taken; each has its own words. */
export type FileProblem = 'tooLarge' | 'notOurs' | 'newerVersion' | 'damaged';

/** What a file teaches, checked as strictly as everything that comes from outside. */
export function taughtOfFile(file: string): TaughtAdapter | FileProblem {
  if (file.length > TAUGHT_LIMITS.file) return 'tooLarge';
  const content = parsed(file);
  if (content?.['format'] !== TAUGHT_FORMAT) return 'notOurs';
  const { version } = content;
  if (typeof version === 'number' && version > TAUGHT_VERSION) return 'newerVersion';
  const { format: _, ...taught } = content;
  const checked = taughtSchema.safeParse(taught);
  return checked.success ? checked.data : 'damaged';
}

function parsed(file: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const content: unknown = JSON.parse(file);
    return typeof content === 'object' && content !== null && !Array.isArray(content) ? { ...content } : undefined;
  } catch {
    return undefined;
  }
}
