import { load } from '../../web/h.js';
import { detailsPage } from './details.js';
import { clientGrid, dealGrid } from './grid.js';
import { kanban } from './kanban.js';
import { followLinks } from './slider.js';

const DETAILS = /\/crm\/(deal|contact|company)\/details\/(\d+)\//;
const content = document.querySelector('#workarea-content');

async function draw() {
  const { pathname } = location;
  const card = DETAILS.exec(pathname);
  if (card) content.replaceChildren(detailsPage(await load(`/page/details/${card[1]}/${card[2]}`)));
  else if (pathname.includes('/deal/kanban/')) content.replaceChildren(kanban(await load('/page/deals')));
  else if (pathname.includes('/deal/')) content.replaceChildren(dealGrid(await load('/page/deals')));
  else
    content.replaceChildren(
      clientGrid(await load(`/page/${pathname.includes('/contact/') ? 'contacts' : 'companies'}`)),
    );
}

followLinks();
draw();
