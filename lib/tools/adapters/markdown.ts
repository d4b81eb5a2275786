import type { AdapterPart } from '../../crm/adapter';
import type { AdapterFacts } from './facts';

const HEAD = [
  'CRM',
  'where',
  'client page',
  'deal page',
  'lists and boards',
  'history',
  'all clients',
  'sales',
  'checked',
];

/** The README's table of supported CRMs. */
export function markdownTable(adapters: readonly AdapterFacts[]): string {
  return [HEAD, HEAD.map(() => '---'), ...adapters.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(facts: AdapterFacts): readonly string[] {
  const sure = (part: AdapterPart) => facts.confidence.get(part) ?? '–';
  const { hosts, isSelfHosted } = facts;
  const where = [...(hosts.length > 0 ? ['cloud'] : []), ...(isSelfHosted ? ['self-hosted'] : [])];
  return [
    facts.title,
    where.join(', '),
    sure('client'),
    sure('deal'),
    sure('lists'),
    facts.history ? sure('history') : '–',
    facts.base ? sure('history') : '–',
    facts.sources.join(' or '),
    facts.checkedOn,
  ];
}

const BEGIN = '<!-- adapters: npm run -s adapters -- --write -->';
const END = '<!-- /adapters -->';

/** The text with the table between its two marks. Throws where it has no such marks. */
export function withTable(text: string, table: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The text has no place for the table: ${BEGIN} … ${END}.`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`;
}
