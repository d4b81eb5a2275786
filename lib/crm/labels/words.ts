import * as en from './words/en';
import * as ru from './words/ru';

/* Captions of CRMs whose users see them in either language. */
export const PHONE = [...ru.PHONE, ...en.PHONE];
export const EMAIL = [...ru.EMAIL, ...en.EMAIL];
export const OWNER = [...ru.OWNER, ...en.OWNER];
export const NAME = [...ru.NAME, ...en.NAME];
