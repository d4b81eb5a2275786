import { h, load } from '../../web/h.js';
import { board } from './board.js';
import { cardBody, topBlock } from './card.js';
import { clientList, leadList } from './list.js';
import { words } from './words.js';

const CARD = /^\/(leads|contacts|companies)\/detail\/(\d+)/;
/** The real app fills blocks one after another; so does this one. */
const LATE = 120;

const page = document.querySelector('#page_holder');
const holder = document.querySelector('#card_holder');
let visit = 0;

const pages = [
  { path: /^\/leads\/pipeline/, title: words.board, data: '/page/leads', view: board },
  { path: /^\/leads\/list/, title: words.leads, data: '/page/leads', view: leadList },
  { path: /^\/contacts\/list/, title: words.clients, data: '/page/clients', view: clientList },
];

function show(isCard) {
  holder.style.display = isCard ? '' : 'none';
  page.style.display = isCard ? 'none' : '';
}

/** The address has changed already; the old card stands until the new one has come. */
async function openCard(folder, id, ticket) {
  const card = await load(`/page/card/${folder}/${id}`);
  if (ticket !== visit) return;
  holder.replaceChildren(...cardBody(card));
  document.title = card.deal?.title ?? card.name;
  show(true);
  setTimeout(() => {
    if (ticket === visit) holder.querySelector('.card-entity-form__top')?.replaceWith(topBlock(card, true));
  }, LATE);
}

async function openPage({ title, data, view }, ticket) {
  const answer = await load(data);
  if (ticket !== visit) return;
  page.replaceChildren(view(answer));
  document.title = title;
  show(false);
}

async function open() {
  visit += 1;
  const card = CARD.exec(location.pathname);
  if (card) return openCard(card[1], card[2], visit);
  const found = pages.find(({ path }) => path.test(location.pathname));
  if (!found) history.replaceState({}, '', '/contacts/list/');
  return openPage(found ?? pages[2], visit);
}

function go(address) {
  history.pushState({}, '', address);
  return open();
}

document.addEventListener('click', (event) => {
  if (event.target.closest('.js-back-button')) {
    event.preventDefault();
    history.back();
    return;
  }
  const link = event.target.closest('a.js-navigate-link');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
window.addEventListener('popstate', open);

document
  .querySelector('#left_menu')
  .append(
    h('div.rail__mark', {}, '◍'),
    h('a.js-navigate-link', { href: '/leads/pipeline/' }, words.board),
    h('a.js-navigate-link', { href: '/leads/list/' }, words.leads),
    h('a.js-navigate-link', { href: '/contacts/list/' }, words.contacts),
  );
open();
