import { signal } from '@preact/signals';
import { h, render } from 'preact';

const names = signal<readonly string[]>([]);

/** A popup with nothing to show: the heading of its list, drawn by the library with which ours is drawn. */
function EmptyPopup() {
  const rows = names.value.map((name) => h('li', { key: name }, name));
  return h('main', null, h('h1', null, 'Wake up today'), h('ul', null, rows));
}

render(h(EmptyPopup, null), document.body);
