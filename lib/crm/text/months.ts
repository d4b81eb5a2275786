const STEMS: readonly (readonly string[])[] = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['мая', 'май', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

const FULL: readonly (readonly string[])[] = [
  ['январь', 'января', 'january'],
  ['февраль', 'февраля', 'февр', 'february'],
  ['март', 'марта', 'march'],
  ['апрель', 'апреля', 'april'],
  [],
  ['июнь', 'июня', 'june'],
  ['июль', 'июля', 'july'],
  ['август', 'августа', 'august'],
  ['сентябрь', 'сентября', 'сент', 'september', 'sept'],
  ['октябрь', 'октября', 'october'],
  ['ноябрь', 'ноября', 'нояб', 'november'],
  ['декабрь', 'декабря', 'december'],
];

// Pure: a script that reads no names of months leaves them out.
const NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ STEMS.flatMap((stems, index) =>
    [...stems, ...(FULL[index] ?? [])].map((name) => [name, index + 1] as const),
  ),
);

/** 1…12 for a Russian or English month, full, in the genitive or shortened, in lower case, with or without its dot. */
export function monthOfName(name: string): number | undefined {
  return NUMBERS.get(name.endsWith('.') ? name.slice(0, -1) : name);
}
