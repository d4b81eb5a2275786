import { parseArgs } from 'node:util';
import type { Flavour } from '../flavour';
import type { DemoLanguage } from '../names';

export interface DemoChoice {
  readonly flavour: Flavour;
  readonly language: DemoLanguage;
  /** False where there is no screen to show a window on. */
  readonly hasDisplay: boolean;
}

export const USAGE = 'Usage: npm run demo [-- --crm amocrm|bitrix24] [--lang ru|en] [--headless]';

function languageOfSystem(): DemoLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ru') ? 'ru' : 'en';
}

function hasScreen(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** What the command line asks for; undefined where it cannot be understood. */
export function choiceOf(args: readonly string[]): DemoChoice | undefined {
  const options = {
    crm: { type: 'string', default: 'amocrm' },
    lang: { type: 'string', default: languageOfSystem() },
    headless: { type: 'boolean', default: false },
  } as const;
  try {
    const { crm, lang, headless } = parseArgs({ args: [...args], options }).values;
    if ((crm !== 'amocrm' && crm !== 'bitrix24') || (lang !== 'ru' && lang !== 'en')) return undefined;
    return { flavour: crm, language: lang, hasDisplay: !headless && hasScreen() };
  } catch {
    return undefined;
  }
}
