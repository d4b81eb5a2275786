import type { Adapter } from '../adapter';
import { onPage } from './onPage';

/** The general reader with the deals it finds. */
export const general: Adapter = { ...onPage };
