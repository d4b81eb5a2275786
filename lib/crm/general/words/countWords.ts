import { cleanText } from '../../text/clean';

/** What a line near a list says of how many records there are. */
export type SaidCount =
  | {
      readonly kind: 'total';
      readonly total: number;
      readonly last: number | undefined;
      readonly first: number | undefined;
    }
  | { readonly kind: 'more'; readonly more: number }
  /** There are more, and nobody says how many. */
  | { readonly kind: 'unknownMore' }
  | { readonly kind: 'none' };

const NUMBER = String.raw`(\d{1,3}(?:[ ,.'’]\d{3})+|\d{1,9})`;
const BETWEEN = String.raw` ?(?:-|–|—|to|по|до|bis|a|à|al|\.\.) ?`;
const OF = ' ?(?:of|из|from|von|sur|de|/) ?(?:about |over )?';
const RANGE_OF = new RegExp(`(?:^|[^\\d,.])${NUMBER}${BETWEEN}${NUMBER}${OF}(?:total )?${NUMBER}(?![\\d%])`, 'u');
const SEEN_OF = new RegExp(
  `(?:^|(?:показан|showing|shown|displaying|отображ)[^\\d]{0,20})${NUMBER}${OF}${NUMBER}(?![\\d%/])`,
  'u',
);
const MORE = new RegExp(
  `(?:(?:показать|загрузить|load|show|view|see)(?: the)?(?: [а-яa-z]{2,10})? ?(?:еще|ещё|more|next|remaining|остальные|другие)? ?\\+?${NUMBER}|(?:еще|ещё|and|и еще|noch|encore|otros|^\\+) ?${NUMBER}(?!\\d| ?\\d)|${NUMBER} (?:more|weitere|autres|mas|remaining))`,
  'u',
);
const MORE_WORDS = /(?:еще|ещё|more|weitere|mehr|plus|mas|remaining|остальн)/u;
const MORE_BARE =
  /^(?:показать (?:еще|ещё|все|всё|больше)|загрузить (?:еще|ещё)|смотреть все|все |see all|view all|show all|show more|load more|view more|more\b|еще|ещё|alle anzeigen|mehr anzeigen|mehr laden|voir (?:tout|plus)|ver (?:todo|más|mas))/u;
const LATEST = /(?:последни|latest|recent|last|neueste|letzte|derni|ultim)/u;
const COUNTED = new RegExp(
  `^(?:всего|итого|total|найдено|found|count|results?|кол-во|количество|gesamt|insgesamt)[^\\d]{0,20}${NUMBER}[^\\d%₽$€]{0,15}$`,
  'u',
);
const BARE = new RegExp(`^[^\\d]{0,40}?[(\\[]?${NUMBER}[)\\]]?(?<after>[^\\d%₽$€]{0,25})$`, 'u');
const NOTHING =
  /^(?:no|нет|пока нет|not found|nothing|ничего|не найдено|keine|aucune?|sin|ningun|there are no|у клиента (?:еще |ещё |пока )?нет|список пуст|записей нет|данных нет|нет данных)(?:$|[^\p{L}])/u;
const BOUND = /\d\+|[>~≈]|more than|over |about |at least|свыше|около|более|больше \d/u;
const FILTERED = /filtered|отфильтр|gefiltert|filtr/u;

/** What a short text says of a list; `isOfList` tells texts that name its records or stand in its own heading. */
export function saidCount(text: string, isOfList: () => boolean): SaidCount | undefined {
  const line = cleanText(text).toLowerCase();
  if (line.length === 0 || line.length > 100) return undefined;
  if (FILTERED.test(line)) return { kind: 'unknownMore' };
  const range = RANGE_OF.exec(line);
  if (range) return BOUND.test(line) ? { kind: 'unknownMore' } : total(range[3], range[1], range[2]);
  const seen = SEEN_OF.exec(line);
  if (seen) return BOUND.test(line) ? { kind: 'unknownMore' } : total(seen[2], undefined, seen[1]);
  if (MORE_WORDS.test(line) || /^\+ ?\d{1,5}$/.test(line)) {
    const more = MORE.exec(line);
    const count = more?.[1] ?? more?.[2] ?? more?.[3];
    if (count !== undefined) return { kind: 'more', more: whole(count) };
  }
  if (NOTHING.test(line))
    return /запис|данн|record|data|result|entries|items|найден|пуст|eintr/.test(line) || isOfList()
      ? { kind: 'none' }
      : undefined;
  const counted = COUNTED.exec(line);
  if (counted) return BOUND.test(line) ? { kind: 'unknownMore' } : total(counted[1], undefined, undefined);
  return bareCount(line, isOfList) ?? (MORE_BARE.test(line) ? { kind: 'unknownMore' } : undefined);
}

/** "37 deals", "Сделки (37)", "37" in the heading; not "last 3 orders". */
function bareCount(line: string, isOfList: () => boolean): SaidCount | undefined {
  const bare = BARE.exec(line);
  if (!bare || LATEST.test(line) || /[-–—:./]\d|\d[-–—:./]|№|#|[₽$€£]/.test(line) || !isOfList()) return undefined;
  return BOUND.test(line) ? { kind: 'unknownMore' } : total(bare[1], undefined, undefined);
}

function total(all: string | undefined, first: string | undefined, last: string | undefined): SaidCount {
  return {
    kind: 'total',
    total: whole(all),
    first: first === undefined ? undefined : whole(first),
    last: last === undefined ? undefined : whole(last),
  };
}

function whole(digits = ''): number {
  return Number(digits.replace(/\D/g, ''));
}
