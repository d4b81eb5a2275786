import { nounOf, plainWord } from './nouns';
import { pageWordOf } from './verbs';

const FILLERS = new Set(
  (
    'the a of and for to by in on at with № # general basic main additional more other all new edit recent latest last ' +
    'information info data details profile card overview summary about home crm page welcome loading please wait error ' +
    'карточка информация данные общие общая основные основная дополнительные сведения о об и для по все всех мои ' +
    'последние новый новая редактирование просмотр главная загрузка страница ошибка список история профиль ' +
    'клиентская клиентский база справочник реестр directory database management overview ubersicht stammdaten allgemein informations generales general datos fiche detalle'
  ).split(' '),
);

/** True where a text only says what kind of page or section it is: "Client card", "Заказы клиента", "Edit". */
export function isSectionText(text: string): boolean {
  const words = plainWord(text)
    .split(/[^\p{L}\p{N}#№]+/u)
    .filter((word) => word !== '');
  if (words.length > 6) return false;
  return words.every((word) => FILLERS.has(word) || /^\d{0,5}$/.test(word) || isKnown(word));
}

function isKnown(word: string): boolean {
  return (
    nounOf(word) !== undefined ||
    pageWordOf(word) !== undefined ||
    nounOf(word.replace(/(?:а|у|ом|е|ы|и|ов|s)$/u, '')) !== undefined
  );
}
