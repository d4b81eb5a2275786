/**
 * Makes an element: `h('div.row#first', { title: 'x' }, child, 'text')`. Attributes that are undefined or false are
 * left out; children that are undefined are skipped.
 */
export function h(selector, attributes, ...children) {
  const [, tag, id] = /^([a-z0-9]+)(?:[^#]*#([\w-]+))?/.exec(selector);
  const element = document.createElement(tag);
  const classes = [...selector.replace(/#[\w-]+/, '').matchAll(/\.([\w-]+)/g)].map((match) => match[1]);
  if (classes.length > 0) element.className = classes.join(' ');
  if (id) element.id = id;
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(3).filter((child) => child !== undefined && child !== false && child !== ''));
  return element;
}

/** A text control with its value as a property, as a page that was filled by a program has it. */
export function control(selector, attributes, value) {
  const element = h(selector, attributes);
  element.value = value;
  return element;
}

const GROUPS = /\B(?=(?:\d{3})+(?!\d))/g;

/** `1 234,50 ₽` from kopecks; whole roubles without a fraction. */
export function roubles(kopecks) {
  const whole = String(Math.floor(kopecks / 100)).replace(GROUPS, ' ');
  const rest = kopecks % 100;
  return `${whole}${rest ? `,${String(rest).padStart(2, '0')}` : ''} ₽`;
}

/** `26.02.2025` from `2025-02-26`. */
export const dotted = (day) => day.split('-').reverse().join('.');

export async function load(path) {
  const answer = await fetch(path);
  return answer.json();
}
