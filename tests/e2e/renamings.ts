/*
 * What a CRM's next version may do to a node without removing it. Each gives what undoes it, or undefined where the node
 * has nothing of the kind. They run inside the page, so each is written to need nothing from outside of itself.
 */

type Undo = () => void;
type Renaming = (node: Element) => Undo | undefined;

/** New class names, as after a build with other hashes. */
const classes: Renaming = (node) => {
  const before = node.getAttribute('class');
  if (!before?.trim()) return undefined;
  node.setAttribute('class', before.trim().replace(/\S+/g, 'q-$&-q'));
  return () => node.setAttribute('class', before);
};

const id: Renaming = (node) => {
  const before = node.id;
  if (!before) return undefined;
  node.id = `q-${before}-q`;
  return () => {
    node.id = before;
  };
};

/** Other names of the attributes that only scripts see. */
const dataNames: Renaming = (node) => {
  const before = [...node.attributes].filter(({ name }) => name.startsWith('data-'));
  if (before.length === 0) return undefined;
  for (const { name, value } of before) {
    node.removeAttribute(name);
    node.setAttribute(name.replace('data-', 'data-q-'), value);
  }
  return () => {
    for (const { name, value } of before) {
      node.removeAttribute(name.replace('data-', 'data-q-'));
      node.setAttribute(name, value);
    }
  };
};

/** Other words in attributes. What has a digit in it or is shown is data: with another one it is another record's page. */
const words: Renaming = (node) => {
  const isData = /^(?:class|id|style|value|href|src|title|alt|content|placeholder|datetime|lang|type|colspan)$/;
  const shown = node.textContent ?? '';
  const isWord = (value: string) => /^[^\d@]+$/.test(value.trim()) && !shown.includes(value.trim());
  const before = [...node.attributes].filter(({ name, value }) => !isData.test(name) && isWord(value));
  if (before.length === 0) return undefined;
  const kept = before.map(({ name, value }) => [name, value] as const);
  for (const [name, value] of kept) node.setAttribute(name, `q${value.trim()}q`);
  return () => {
    for (const [name, value] of kept) node.setAttribute(name, value);
  };
};

/** Another element in its place, with all that was in it. */
const tag: Renaming = (node) => {
  const other = node.ownerDocument.createElement(node.localName === 'section' ? 'article' : 'section');
  for (const { name, value } of [...node.attributes]) other.setAttribute(name, value);
  other.append(...node.childNodes);
  node.replaceWith(other);
  return () => {
    node.append(...other.childNodes);
    other.replaceWith(node);
  };
};

const renamings = { classes, id, dataNames, words, tag };

/** The renamings by their names, as an expression for the page. */
export const renamingsInPage = `({${Object.entries(renamings)
  .map(([name, rename]) => `${name}: ${rename.toString()}`)
  .join(',\n')}})`;
