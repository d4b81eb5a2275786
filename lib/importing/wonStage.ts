/** Words for a sale that came about, at the beginning of a stage's name; in lower case. */
const WON =
  /^(успешно|оплачен|оплата (получена|прошла)|выполнен|заверш[её]н|закрыт(а|о)? ?(успешно|и оплач)|реализован|продан|доставлен|выдан|отгружен|получен|вып?игран|сделка (успешна|выиграна)|при[шх][её]?л|состоялся|проведен|won\b|closed[ -]?won|paid\b|complete|done\b|deliver|fulfil|invoiced|billed|posted|processed|succe|shipped|sold\b|visited|attended)/;
const NOT_WON =
  /(^|[^а-яa-z])(не|not|un|частично|partial(ly)?)[ -]?(оплачен|выполнен|заверш|реализ|состоял|при[шх]|paid|complete|deliver|won|fulfil)|отмен|возврат|refund|cancel/;

/** True for a stage whose deals are sales, as far as its words tell. */
export function isWonStage(stage: string): boolean {
  const words = stage.trim().toLowerCase();
  return WON.test(words) && !NOT_WON.test(words);
}
