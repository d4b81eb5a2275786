import type { StripLater } from '../../components/stripView';
import type { NoteWords } from '../domain/content/noteWords';
import type { Language } from '../domain/language';
import { type Ask, NoAnswer } from './ask';
import type { CallDrawer } from './panel/callDrawer';
import type { Reader } from './reader';

/** What is brought into a frame only when it is needed: README.md. Each is left by the script of its name. */
export interface Parts {
  readonly opened: StripLater;
  readonly reader: Reader;
  readonly panel: CallDrawer;
  readonly note: NoteWords;
}

const PLACE = '__budilnikParts';

/** The scripts of one frame share one isolated world, which the page cannot see. */
type World = { [PLACE]?: Partial<Parts> };

export function leavePart<Name extends keyof Parts>(name: Name, part: Parts[Name]): void {
  const world = globalThis as World;
  world[PLACE] = { ...world[PLACE], [name]: part };
}

/** Of one part, `bringing` with somebody to ask. */
export type Bringing = <Name extends keyof Parts>(part: Name) => () => Promise<Parts[Name]>;

/** Has a part brought in at the first call and at the next one again if it could not be: rejects with `NoAnswer`. */
export function bringing<Name extends keyof Parts>(part: Name, ask: Ask): () => Promise<Parts[Name]> {
  let coming: Promise<Parts[Name]> | undefined;
  const bring = async () => {
    try {
      await ask('wantPart', { part });
      return left(part);
    } catch (failure) {
      coming = undefined;
      throw failure;
    }
  };
  return () => {
    coming ??= bring();
    return coming;
  };
}

/** The words of notes in a language; rejects with `NoAnswer`. */
export async function noteWordsIn(language: Language, ask: Ask): Promise<NoteWords> {
  await ask('wantPart', { part: 'note', language });
  return left('note');
}

function left<Name extends keyof Parts>(name: Name): Parts[Name] {
  const part = (globalThis as World)[PLACE]?.[name];
  if (!part) throw new NoAnswer(name, undefined);
  return part as Parts[Name];
}
