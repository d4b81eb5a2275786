import { addStyle, randomTag } from '../host';
import type { TipHost } from './tip';

const STYLE = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483000 !important; pointer-events: none !important; }
.place { position: fixed; width: max-content; left: 0; top: 0; }
`;

/** Over the page, wherever its rows scroll or cut what is in them; the pointer goes through it. */
export function tipHost(css: string, mode: ShadowRootMode): TipHost {
  const element = document.createElement(randomTag());
  const root = element.attachShadow({ mode });
  addStyle(root, STYLE + css);
  const box = document.createElement('div');
  box.className = 'place';
  root.append(box);
  return { element, box };
}
