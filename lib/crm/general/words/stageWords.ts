import type { Outcome } from '../../../domain/deal';
import { plainLabel } from './nameLabels';

/** Stages by their beginnings; the first that fits decides, so that "not paid" is tried before "paid". */
const STAGES: readonly (readonly [Outcome | 'unclear', string])[] = [
  ['unclear', 'partially,partly,частично,teilweise,part paid,partial'],
  [
    'open',
    'not paid,unpaid,not billed,не оплач,неоплач,ожида,awaiting,pending,unbezahlt,nicht bezahlt,impaye,non paye,no pagad,not started,not deliver,не доставл,not complete,не выполн',
  ],
  ['lost', 'not signed,не подпис,не состоял,не прише,неявк,no show,no-show,не реализ,не купил'],
  [
    'lost',
    'closed lost,lost,проигр,провал,потер,утерян,отказ,отмен,cancel,void,declin,reject,refus,abandon,refund,возврат,written off,списан,verloren,storn,abgesagt,abgelehnt,perdu,annul,perdid,anulad,cancelad,unqualified,dead,закрыта неусп,закрыто неусп,закрыто и не,неусп,неудач,failed,bad debt',
  ],
  [
    'won',
    'closed won,won,выигр,успеш,успех,реализован,paid,оплач,complete,выполнен,завершен,исполнен,доставлен,deliver,fulfilled,shipped,отгружен,invoiced,billed,выставлен счет,обработано - выставлен,processed - billed,закрыта усп,закрыто усп,продан,sold,gewonnen,bezahlt,abgeschlossen,geliefert,erledigt,gagn,paye,livre,termin,ganad,pagad,entregad,completad,состоял,пришел,arrived,attended,done,settled,получен',
  ],
  [
    'open',
    'new,нов,open,откры,в работе,в процессе,in progress,in process,processing,обрабат,draft,чернов,проект,sent,отправлен,viewed,просмотрен,due,overdue,просроч,scheduled,заплан,подтвержд,confirm,approv,согласов,negotiat,перегов,qualif,квалиф,proposal,предложен,prospect,analysis,анализ,первичн,contact,контакт,lead,лид,discover,demo,демо,meeting,встреча,contract,договор,принима,решени,на подпис,in arbeit,offen,neu,entwurf,en cours,ouvert,brouillon,nuev,abiert,pendient,borrador,validated,to do,to bill,к оплате,счет,wait,hold,пауза,отложен,сборк,комплект,готов к,needs,perception,id decision,value prop,review,рассмотр,quote,quotation,кп ',
  ],
];

const RULES = STAGES.flatMap(([outcome, words]) => words.split(',').map((stem) => ({ outcome, stem })));

/** Whole names of stages, where an order that is confirmed is called one. */
const CONFIRMED: ReadonlySet<string> = new Set(['sales order', 'sale order', 'заказ на продажу']);

/** What turns the stem after it into its opposite, which may be anything else. */
const NEGATION = / (?:not|no|never|не|нет|без|nicht|kein|keine|non|pas|sin) (?:yet |fully |был |была |было |были )?$/;

/** How a stage of these words ends a deal; undefined for words that do not tell, such as a bare "closed". */
export function outcomeOfWords(text: string): Outcome | undefined {
  if (text.length > 60) return undefined;
  const words = ` ${plainLabel(text).replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  if (CONFIRMED.has(words.trim())) return 'won';
  const found = RULES.find(({ stem }) => words.includes(` ${stem}`));
  if (found === undefined || found.outcome === 'unclear') return undefined;
  return NEGATION.test(words.slice(0, words.indexOf(` ${found.stem}`) + 1)) ? undefined : found.outcome;
}
