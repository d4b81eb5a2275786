import { signal } from '@preact/signals';
import { overwriteGetLocale } from './messages/runtime';

export type Language = 'ru' | 'en';

/** The language of everything we show; components that read a message redraw when it changes. */
export const language = signal<Language>('en');

overwriteGetLocale(() => language.value);
