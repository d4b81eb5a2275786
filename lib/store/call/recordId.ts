/** A new id; ids sort as the instants (ISO 8601) at which they were made. */
export function recordId(instant: string): string {
  return `${instant}-${crypto.randomUUID()}`;
}
