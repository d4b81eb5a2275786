/**
 * Cell of a row under the head that sorts by `field`, whatever language the head is written in. Undefined where the
 * row has not as many cells as there are heads: then nothing tells which cell is whose.
 * @param sorts how the address of a head's link names the field it sorts by
 */
export function cellUnder(row: Element, field: string, sorts: (field: string) => RegExp): Element | undefined {
  const heads = [...(row.closest('table')?.querySelectorAll('th') ?? [])];
  if (heads.length === 0 || heads.length !== row.children.length) return undefined;
  const pattern = sorts(field);
  const index = heads.findIndex((head) => pattern.test(head.querySelector('a[href]')?.getAttribute('href') ?? ''));
  return index < 0 ? undefined : (row.children[index] ?? undefined);
}
