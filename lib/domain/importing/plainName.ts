/** How two writings of one name are told to be the same: case, quotes, spaces and ё do not count. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"'“”„‘’`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
