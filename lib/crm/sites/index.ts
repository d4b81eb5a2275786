import type { Adapter } from '../adapter';
import { tryton } from './tryton';

/** Every CRM we know, in the order in which self-hosted copies are looked for. */
export const sites: readonly Adapter[] = [tryton];
