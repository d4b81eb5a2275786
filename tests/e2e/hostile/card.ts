/** What a client's card of the unknown CRM shows. */
export interface CardTexts {
  readonly name: string;
  readonly owner: string;
  readonly title: string;
  readonly amount: string;
  readonly stage: string;
  readonly id: string;
}

/** Our elements beside one card. */
interface SeenCard {
  readonly strips: number;
  readonly height: number;
  readonly width: number;
}

declare global {
  /** Left by the page's own script. */
  var showCard: (client: string, texts: CardTexts) => void;
  var showCards: (cards: readonly CardTexts[]) => Promise<readonly SeenCard[]>;
}

const SCRIPT = `
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
const row = (tag, ...cells) => el('tr', {}, ...cells.map((cell) => el(tag, {}, cell)));
function showCard(client, { name, owner, title, amount, stage, id }) {
  history.pushState({}, '', '/companies/' + client);
  const link = () => el('a', { href: '/deals/' + encodeURIComponent(id.toWellFormed().slice(0, 1000)) }, title);
  const bareLink = el('a', { href: '/deals/' + id.slice(0, 1000) }, title);
  document.title = name;
  document.querySelector('main').replaceChildren(
    el('h1', {}, name),
    el('dl', {}, el('dt', {}, 'Company'), el('dd', {}, name), el('dt', {}, 'Owner'), el('dd', {}, owner),
      el('dt', {}, 'Phone'), el('dd', {}, el('a', { href: 'tel:' + title.slice(0, 1000) }, title))),
    el('table', {}, el('thead', {}, row('th', 'Deal', 'Date', 'Amount', 'Status')),
      el('tbody', {}, row('td', link(), '2026-03-21', amount, stage), row('td', bareLink, amount, '1,500.00 USD', 'Won'),
        row('td', el('a', { href: '/deals/77' }, 'Order'), '2026-02-01', '1,500.00 USD', stage))),
  );
}
async function showCards(cards) {
  const seen = [];
  for (const [index, texts] of cards.entries()) {
    showCard(String(100 + index), texts);
    for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
    const strips = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.includes('-'));
    const { height = 0, width = 0 } = strips[0]?.getBoundingClientRect() ?? {};
    seen.push({ strips: strips.length, height, width });
  }
  return seen;
}
`;

export const cardPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>CRM</title><style>
main { width: 1000px; overflow-wrap: anywhere; } h1, dd, td { max-height: 2em; overflow: hidden; }</style></head>
<body><nav><a href="/companies">Companies</a></nav><main></main><script>${SCRIPT}</script></body></html>`;
