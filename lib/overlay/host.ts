/** Our own element in the page: nothing of it has a fixed name, and nothing inside can be reached from the page. */
export interface Host {
  readonly element: HTMLElement;
  /** Where the interface is drawn, inside the shadow root. */
  readonly box: HTMLElement;
}

/** Events the user makes in our interface: they are none of the page's business. */
const OWN_EVENTS =
  'keydown keyup keypress beforeinput input change click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend focusin focusout copy cut paste';

/** The page's own rules reach the host and nothing below; `all: initial` takes back what is inherited. */
const HOST_STYLE =
  ':host{all:initial!important;display:block!important;flex:1 1 100%!important;grid-column:1/-1!important;min-inline-size:0!important}';

/** `mode` is open only in the build that tests look into. */
export function createHost(css: string, mode: ShadowRootMode): Host {
  const element = document.createElement(randomTag());
  const root = element.attachShadow({ mode });
  addStyle(root, HOST_STYLE + css);
  const box = document.createElement('div');
  root.append(box);
  keepApart(root);
  return { element, box };
}

/** A valid name of a custom element that no other page load has. */
export function randomTag(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 26) + 97);
  const name = String.fromCharCode(...letters);
  return `${name.slice(0, 6)}-${name.slice(6)}`;
}

/** Shared sheets are not subject to the page's policy; Firefox refuses them to some content scripts. */
export function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/**
 * What a script of the page makes up never arrives, nor does what the browser would do after it, as to change a choice
 * and tell of that as of the user's; what the user does never leaves.
 */
function keepApart(root: ShadowRoot): void {
  const keepOut = (event: Event) => {
    if (event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of OWN_EVENTS.split(' ')) {
    root.addEventListener(type, keepOut, { capture: true });
    root.addEventListener(type, (event) => event.stopPropagation());
  }
}
