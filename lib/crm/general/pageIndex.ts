import { cleanText } from '../text/clean';
import { isHidden } from './shown';

/** A piece of shown text, or the value of a control, in the order of the document. */
export interface TextUnit {
  readonly text: string;
  /** The element the text stands in, or the control. */
  readonly element: Element;
  /** In a menu, a dialog or the frame of the application, which belong to no record. */
  readonly isFrame: boolean;
  readonly isControl: boolean;
}

/** What one walk over a page finds; everything further looks at this and not at the page. */
export interface PageIndex {
  readonly units: readonly TextUnit[];
  readonly links: readonly Element[];
  readonly tables: readonly Element[];
  /** Elements that say by an attribute which field they show. */
  readonly fields: readonly Element[];
  /** Small pictures that say what the text after them is. */
  readonly icons: readonly Element[];
  /** False where the page has more nodes than are looked at. */
  readonly isWhole: boolean;
  /** True while parts of the page are still being loaded. */
  readonly isLoading: boolean;
}

/** More nodes than the largest pages of CRMs have ten times over (`quality/security.md` R-S-13). */
const NODES_LIMIT = 60_000;
const UNIT_LENGTH = 300;
const RAW_LENGTH = 1500;
/** Nodes between two looks at the clock. */
const STRIDE = 100;

const FRAMES = new Set(['nav', 'footer']);
const FRAME_ROLES = new Set([
  'navigation',
  'menu',
  'menubar',
  'search',
  'contentinfo',
  'dialog',
  'alertdialog',
  'tooltip',
  'listbox',
]);
const ICONS = new Set(['i', 'span', 'img', 'em', 'b', 'abbr']);
const CONTROLS = new Set(['input', 'textarea', 'select']);
const NO_VALUES = new Set([
  'hidden',
  'button',
  'submit',
  'reset',
  'image',
  'checkbox',
  'radio',
  'file',
  'password',
  'range',
  'color',
  'search',
]);
const FIELD_MARKS = [
  'data-field',
  'data-field-name',
  'data-name',
  'data-attribute',
  'data-cid',
  'data-qa',
  'data-testid',
  'data-label',
  'field',
  'itemprop',
];
const LOADING = /^(?:loading|загрузка|идет загрузка|идёт загрузка|wird geladen|chargement|cargando)[\s.…]*$/i;

interface Growing {
  units: TextUnit[];
  links: Element[];
  tables: Element[];
  fields: Element[];
  icons: Element[];
  isLoading: boolean;
}

/** One walk over what is shown, in the order of the document; yields often enough to be done in slices. */
export function* indexPage(root: ParentNode): Generator<void, PageIndex> {
  const found: Growing = { units: [], links: [], tables: [], fields: [], icons: [], isLoading: false };
  const open: { node: Node; isFrame: boolean }[] = [{ node: root, isFrame: false }];
  let seen = 0;
  for (let next = open.pop(); next && seen < NODES_LIMIT; next = open.pop()) {
    if (++seen % STRIDE === 0) yield;
    const { node } = next;
    if (node.nodeType === 3) addText(found, node, next.isFrame);
    else if (node.nodeType !== 1 || !isHidden(node as Element)) {
      const isFrame = next.isFrame || (node.nodeType === 1 && addElement(found, node as Element));
      if (node.nodeType === 1 && CONTROLS.has((node as Element).localName)) addControl(found, node as Element, isFrame);
      else for (let child = node.lastChild; child; child = child.previousSibling) open.push({ node: child, isFrame });
    }
  }
  return { ...found, isWhole: open.length === 0 };
}

function addText(found: Growing, node: Node, isFrame: boolean): void {
  const raw = node.nodeValue ?? '';
  const element = node.parentElement;
  if (!element || raw.trim() === '') return;
  const text = cleanText(raw.slice(0, RAW_LENGTH)).slice(0, UNIT_LENGTH);
  if (!text) return;
  if (LOADING.test(text)) found.isLoading = true;
  found.units.push({ text, element, isFrame, isControl: false });
}

/** True for the frame of the application. */
function addElement(found: Growing, element: Element): boolean {
  const { localName } = element;
  const role = element.getAttribute('role') ?? '';
  if (localName === 'a' && element.hasAttribute('href')) found.links.push(element);
  if (localName === 'table' || role === 'grid' || role === 'table' || role === 'treegrid') found.tables.push(element);
  if (element.getAttribute('aria-busy') === 'true') found.isLoading = true;
  if (FIELD_MARKS.some((mark) => element.hasAttribute(mark))) found.fields.push(element);
  if (ICONS.has(localName) && !element.firstElementChild && titleOf(element)) found.icons.push(element);
  return FRAMES.has(localName) || FRAME_ROLES.has(role);
}

/** What a picture is called. */
export function titleOf(element: Element): string {
  const isEmpty = (element.textContent ?? '').trim() === '';
  return isEmpty
    ? (element.getAttribute('title') ?? element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '')
    : '';
}

function addControl(found: Growing, element: Element, isFrame: boolean): void {
  const text = valueOfControl(element);
  if (text) found.units.push({ text, element, isFrame, isControl: true });
}

/** What a control shows; a choice shows its chosen option. By name and not by class: it may be of another frame. */
export function valueOfControl(element: Element): string {
  if (element.localName === 'select') {
    const { selectedOptions } = element as HTMLSelectElement;
    return cleanText((selectedOptions.item(0)?.textContent ?? '').slice(0, RAW_LENGTH)).slice(0, UNIT_LENGTH);
  }
  if (NO_VALUES.has((element as HTMLInputElement).type)) return '';
  return cleanText((element as HTMLInputElement | HTMLTextAreaElement).value.slice(0, RAW_LENGTH)).slice(
    0,
    UNIT_LENGTH,
  );
}
