export const languages = ['ru', 'en'] as const;
/** Languages of everything we show. */
export type Language = (typeof languages)[number];
