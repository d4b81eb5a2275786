import { h } from '../../web/h.js';

const DETAILS = /\/crm\/(?:deal|contact|company)\/details\/\d+\//;

function close() {
  document.querySelector('.side-panel')?.remove();
}

/** Opens a card over the page: the tab's address becomes the card's, its document stays. */
function openSlider(address) {
  close();
  document.body.append(
    h(
      'div.side-panel.side-panel-overlay.side-panel-overlay-open',
      {},
      h(
        'div.side-panel-container',
        {},
        h('button.side-panel-label', { type: 'button', onclick: () => history.back(), 'aria-label': '×' }, '×'),
        h('iframe.side-panel-iframe', { src: `${address}?IFRAME=Y&IFRAME_TYPE=SIDE_SLIDER` }),
      ),
    ),
  );
  history.pushState({ slider: true }, '', address);
}

/** A frame asks the tab to open cards; a tab opens them itself. */
export function followLinks() {
  if (window === window.top) window.demoOpenSlider = openSlider;
  window.addEventListener('popstate', close);
  document.addEventListener('click', (event) => {
    const address = event.target.closest('a[href]')?.getAttribute('href') ?? '';
    if (!DETAILS.test(address) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    window.top.demoOpenSlider(address);
  });
}
