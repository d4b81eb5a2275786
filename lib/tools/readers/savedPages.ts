import type { JudgedPage } from './truth';
export async function savedPages(): Promise<readonly JudgedPage[]> {
  return [];
}
