import { BackupProblem } from '../../domain/backup/backup';
import { BACKUP_LIMITS } from './format';

/** How far unpacking has come. */
export interface Unpacked {
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
  /** Bytes unpacked with the whole piece it came in. */
  readonly bytes: number;
}

/** The lines of a packed text. Throws `BackupProblem`; a file that unpacks to too much is left as soon as it does. */
export async function* unpackedLines(packed: Blob, signal: AbortSignal): AsyncGenerator<Unpacked, void> {
  const most = Math.min(BACKUP_LIMITS.bytes, Math.max(BACKUP_LIMITS.free, packed.size * BACKUP_LIMITS.ratio));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // A line that is still open; put together once, because one without end would be copied with every piece.
  let open: string[] = [];
  let [length, line, bytes] = [0, 0, 0];
  for await (const piece of unpackedPieces(packed)) {
    signal.throwIfAborted();
    bytes += piece.length;
    if (bytes > most) throw new BackupProblem('tooLarge');
    const texts = decoded(decoder, piece).split('\n');
    const last = texts.pop() ?? '';
    for (const text of texts) {
      yield { text: [...open, text].join(''), line: ++line, bytes };
      [open, length] = [[], 0];
    }
    open.push(last);
    length += last.length;
    if (length > BACKUP_LIMITS.line) throw new BackupProblem('tooLarge', line + 1);
  }
  if (length > 0) throw new BackupProblem('damaged', line + 1);
}

async function* unpackedPieces(packed: Blob): AsyncGenerator<Uint8Array, void> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch {
    throw new BackupProblem('damaged');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function decoded(decoder: TextDecoder, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw new BackupProblem('damaged');
  }
}
