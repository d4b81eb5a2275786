/** Order of texts by code unit: the same on every machine and in every language, unlike `localeCompare`. */
export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
