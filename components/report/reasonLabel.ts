import type { Library } from '../../lib/domain/content/library';

/** Label of a reason, its code until the library is there. */
export function reasonLabel(reason: string, library: Library | undefined): string {
  return library?.reasons.reasons.find(({ code }) => code === reason)?.label ?? reason;
}
