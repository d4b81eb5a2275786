import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A deal as the small CRM writes it. */
export interface HashedDeal {
  readonly id: number;
  readonly title: string;
  readonly on: string;
  readonly sum: string;
  readonly stage: string;
}

export interface HashedClient {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly phone: string;
  readonly deals: readonly HashedDeal[];
}

/**
 * A CRM nobody knows: class names made anew at every load, its page drawn anew every second, a link and a button in
 * every row that lead away, and an app's way to the next client that changes the address first and the page later.
 */
export interface HashedCrm {
  readonly origin: string;
  readonly clients: Map<string, HashedClient>;
  close(): Promise<void>;
}

const SHELL = (data: string) => `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Кадр</title></head>
<body><div id="app"></div><script>
const clients = ${data};
const hash = () => Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => 'bcdfghjklmnpqrstvwxz0123456789'[byte % 30]).join('');
const names = {};
const cls = (name) => 'x' + (names[name] ??= hash());
window.pressed = [];
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
function row(deal) {
  const link = el('a', { href: '/orders/' + deal.id, class: cls('link') }, deal.title);
  const more = el('button', { type: 'button', class: cls('more') }, '…');
  return el('tr', { class: cls('row') },
    el('td', { class: cls('a') }, link), el('td', { class: cls('b') }, deal.on),
    el('td', { class: cls('c') }, el('span', { class: cls('d') }, deal.sum)),
    el('td', { class: cls('e') }, el('i', { class: cls('f') }, deal.stage)), el('td', { class: cls('g') }, more));
}
function field(label, value) {
  return el('div', { class: cls('field') }, el('span', { class: cls('label') }, label), el('span', { class: cls('value') }, value));
}
function head(words) {
  return el('thead', {}, el('tr', {}, ...words.map((word) => el('th', {}, word))));
}
function draw() {
  const id = shownId;
  const client = clients[id];
  const app = document.querySelector('#app');
  if (!client) return app.replaceChildren(el('p', {}, 'Нет такого'));
  app.replaceChildren(
    el('nav', { class: cls('nav') }, ...Object.keys(clients).map((other) => el('a', { href: '/people/' + other + '/card', 'data-go': other }, 'К ' + other))),
    el('header', { class: cls('head') }, el('h1', { class: cls('name') }, client.name)),
    el('section', { class: cls('facts') }, field('Ответственный:', client.owner), field('Телефон', client.phone), field('Создан', '01.02.2024')),
    el('section', { class: cls('deals') }, el('h2', {}, 'Заказы'),
      el('table', {}, head(['Заказ', 'Дата', 'Сумма', 'Этап', '']), el('tbody', {}, ...client.deals.map(row)))));
}
const idOf = () => location.pathname.split('/')[2];
let shownId = idOf();
for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown']) {
  document.addEventListener(type, (event) => window.pressed.push(type + ' ' + event.target.localName));
}
document.addEventListener('click', (event) => {
  const go = event.target.closest?.('[data-go]')?.getAttribute('data-go');
  if (!go) return;
  event.preventDefault();
  history.pushState({}, '', '/people/' + go + '/card');
  setTimeout(() => { shownId = go; draw(); }, 150);
});
draw();
setInterval(draw, 1000);
</script></body></html>`;

export async function startHashedCrm(): Promise<HashedCrm> {
  const clients = new Map<string, HashedClient>();
  const server = createServer((_, reply) => {
    const data = JSON.stringify(Object.fromEntries(clients)).replaceAll('<', '\\u003c');
    reply.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SHELL(data));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    clients,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Orders a month apart, the newest first, paid but for the second one. */
export function orders(first: number, count: number, year = 2026): readonly HashedDeal[] {
  return Array.from({ length: count }, (_, index) => ({
    id: first + index,
    title: `Заказ ${first + index}`,
    on: `${String(28 - index).padStart(2, '0')}.${String(10 - Math.floor(index / 3)).padStart(2, '0')}.${year}`,
    sum: `${index + 1} 500 ₽`,
    stage: index === 1 ? 'Отменён' : 'Оплачен',
  }));
}

export function hashedClient(id: string, name: string, deals: readonly HashedDeal[]): HashedClient {
  return { id, name, owner: 'Анна Белова', phone: '+7 912 345-67-89', deals };
}
