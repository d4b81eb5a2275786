/** Languages of everything we show. */
export type Language = 'ru' | 'en';
