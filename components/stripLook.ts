import { rareLook } from './rareLook';
import type { Opening } from './stripView';
import { isUsual, type StripLook, usualLook } from './usualLook';

/** The look of every state, for a script that holds the words of all. */
export function stripLook(view: Opening['view']): StripLook {
  return isUsual(view) ? usualLook(view) : rareLook(view);
}
