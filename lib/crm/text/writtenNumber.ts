export type DecimalSign = ',' | '.';

/** One way to read a written number, as digits only. */
export interface NumberReading {
  readonly whole: string;
  readonly fraction: string;
  /** The decimal sign this reading takes for granted; undefined where nothing tells. */
  readonly decimal: DecimalSign | undefined;
}

const DIGITS = /^\d+$/;
/** Groups set apart by what cannot be a decimal sign: "1 234,50", "1'234.50". */
const SPACED = /^(?<whole>[1-9]\d{0,2}([ '’])\d{3}(?:\2\d{3})*)(?:(?<sign>[.,])(?<fraction>\d+))?$/;
const COMMA_GROUPS = /^(?<whole>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?<fraction>\d+))?$/;
const POINT_GROUPS = /^(?<whole>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?<fraction>\d+))?$/;
/** Lakh and crore: "1,23,45,678.90". */
const INDIAN_GROUPS = /^(?<whole>[1-9]\d?(?:,\d{2})+,\d{3})(?:\.(?<fraction>\d+))?$/;
const ONE_SIGN = /^(?<whole>\d+)(?<sign>[.,])(?<fraction>\d+)$/;

/** Every reading of a number from its first digit to its last; "1.234" has two, "12 34" none. */
export function readingsOf(number: string): readonly NumberReading[] {
  if (DIGITS.test(number)) return [{ whole: number, fraction: '', decimal: undefined }];
  const readings = [
    reading(SPACED.exec(number)),
    reading(COMMA_GROUPS.exec(number) ?? INDIAN_GROUPS.exec(number), '.'),
    reading(POINT_GROUPS.exec(number), ','),
    reading(ONE_SIGN.exec(number)),
  ];
  return readings.filter((found) => found !== undefined);
}

function reading(match: RegExpExecArray | null, implied?: DecimalSign): NumberReading | undefined {
  if (!match) return undefined;
  const { whole = '', sign, fraction = '' } = match.groups ?? {};
  const decimal = sign === ',' || sign === '.' ? sign : implied;
  return { whole: whole.replace(/\D/g, ''), fraction, decimal };
}

/** Minor units of a reading, or undefined where it has a fraction of one or is beyond exact integers. */
export function minorOf({ whole, fraction }: NumberReading, digits: number): number | undefined {
  if (/[1-9]/.test(fraction.slice(digits))) return undefined;
  const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}
