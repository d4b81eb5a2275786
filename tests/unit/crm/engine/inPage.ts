import type { PageReading } from '../../../../lib/crm/pageReading';
import { readPage } from '../../../../lib/crm/readPage';
import type { Formats } from '../../../../lib/crm/text/formats';
import { stall } from './stall';

/** Runs in the browser: reads the document as the stall's page at `path`. */
export function read(path: string, formats: Partial<Formats> = {}): PageReading {
  const adapter = { ...stall, formats: { ...stall.formats, ...formats } };
  return readPage(adapter, new URL(path, 'https://my.stall.example'), document, { today: '2026-11-21' });
}

/** Readings of the page with each element of `root` taken out in turn, and put back. */
export function readMutilated(path: string, root: string): readonly PageReading[] {
  return [...document.querySelectorAll(`${root}, ${root} *`)].map((element) => {
    const place = document.createComment('');
    element.replaceWith(place);
    const reading = read(path);
    place.replaceWith(element);
    return reading;
  });
}
