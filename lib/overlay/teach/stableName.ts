/** Words of a moment: what has one of them may be without it at the next look. */
const STATES =
  /^(?:active|inactive|open|opened|closed|selected|hover|hovered|focus|focused|hidden|hide|show|shown|visible|invisible|loading|loaded|current|expanded|collapsed|disabled|enabled|checked|dragging|drag|editing|edit|dirty|pristine|touched|valid|invalid|even|odd|first|last|new|unread|read|pressed|highlight|highlighted|animate|animated|fade|sticky|dark|light|theme)$/;
/** Marks of what builds styles and of frameworks, whose rest is a number or a hash. */
const GENERATED =
  /^(?:css|sc|jsx|emotion|styled|svelte|ng|_ng|ember|react|mui|chakra|jss|makestyles|tss|v|q|radix|headlessui|uid|auto|gen|js|is|has)$/;
const SHORT_WORDS = new Set([
  'id',
  'no',
  'to',
  'tr',
  'td',
  'th',
  'nav',
  'btn',
  'col',
  'row',
  'tbl',
  'crm',
  'sum',
  'box',
]);

/**
 * Whether a class, an id or the value of an attribute is a name that somebody gave: words that can be said, no digits,
 * no state. Names built by machines change with every build.
 */
export function isStableName(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z_-]{1,49}$/.test(name)) return false;
  const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== '');
  return words.length > 0 && words.every((word, index) => isWord(word, index));
}

function isWord(word: string, index: number): boolean {
  const small = word.toLowerCase();
  if (STATES.test(small) || (index === 0 && GENERATED.test(small))) return false;
  if (SHORT_WORDS.has(small)) return true;
  const isOneCase = word === small || word === word.toUpperCase() || /^[A-Z][a-z]+$/.test(word);
  return (
    isOneCase &&
    small.length >= 3 &&
    small.length <= 24 &&
    /[aeiouy]/.test(small) &&
    !/[^aeiouy]{5,}|[aeiou]{4,}/.test(small)
  );
}

const NAMING =
  /^(?:name|role|type|rel|itemprop|property|scope|headers|data-(?:[a-z-]*(?:test|qa|cy|field|name|key|role|entity|column|col|prop|code|property|attribute|attr|block|section|part|kind|type|id)[a-z-]*))$/;

/** Attributes that name a thing for the CRM itself. */
export function isNamingAttribute(name: string, value: string): boolean {
  return NAMING.test(name) && isStableName(value);
}
