import { render } from 'preact';
import { Mark } from '../../components/Mark';
import type { RowMark } from '../../lib/domain/rowMark';

/** Marks of one status and class are all the same: each is drawn once and copied after that. */
export function markLook(): (mark: RowMark) => HTMLElement {
  const drawn = new Map<string, HTMLElement>();
  return ({ status, valueClass }) => {
    const name = `${status} ${valueClass}`;
    const template = drawn.get(name) ?? draw({ status, valueClass });
    drawn.set(name, template);
    return template.cloneNode(true) as HTMLElement;
  };
}

function draw(mark: Pick<RowMark, 'status' | 'valueClass'>): HTMLElement {
  const box = document.createElement('div');
  render(<Mark {...mark} />, box);
  return box.firstElementChild as HTMLElement;
}
