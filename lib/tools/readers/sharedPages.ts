import type { JudgedPage } from './truth';
export function sharedPages(): readonly JudgedPage[] {
  return [];
}
