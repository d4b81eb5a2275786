import { storage } from 'wxt/utils/storage';
import { keepAll, type Retention } from '../../domain/retention';

/** How long the user wants clients and purchases kept. */
export const retentionItem = storage.defineItem<Retention>('local:retention', { fallback: keepAll, version: 1 });
