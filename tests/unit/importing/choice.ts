import { FILE_SITE, type ImportChoice } from '../../../lib/domain/importing/importChoice';
import { preview, type Wanted } from '../../../lib/importing/preview';

export const TODAY = '2026-11-21';

/** Nothing said but where the file goes. */
export const WANTED: Wanted = {
  site: FILE_SITE,
  source: 'deals',
  clientType: 'client',
  holdsAll: false,
  namesakes: 'one',
};

export function fileOf(content: string | Uint8Array, name = 'sales.csv'): File {
  return new File([content as Uint8Array<ArrayBuffer>], name);
}

/** Cyrillic of code page 1251 as the code page's own table has it: А–я from C0, Ё A8, ё B8, № B9, « AB, » BB. */
export function windows1251(text: string): Uint8Array {
  const others = new Map([
    ['Ё', 0xa8],
    ['ё', 0xb8],
    ['№', 0xb9],
    ['«', 0xab],
    ['»', 0xbb],
    ['₽', 0x3f],
    ['\u00a0', 0xa0],
  ]);
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return others.get(character) ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  });
}

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

/** The guessed choice of a file with what is said of it. */
export async function choiceOf(file: File, said: Partial<ImportChoice> = {}): Promise<ImportChoice> {
  return (await preview(file, { ...WANTED, ...said }, TODAY)).choice;
}
