import { signal } from '@preact/signals';
import type { Language } from '../domain/language';
import { overwriteGetLocale } from './messages/runtime';

/** The language of everything we show; components that read a message redraw when it changes. */
export const language = signal<Language>('en');

overwriteGetLocale(() => language.value);
