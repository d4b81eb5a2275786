import { type AdapterFacts, PARTS } from './facts';

const HEAD = ['CRM', 'where', 'pages', 'fields', 'deals on page', 'lists', 'history', 'base', 'sources', 'formats'];

/** Every adapter on a line of its own, columns set out with spaces, for a terminal that does not wrap. */
export function plainTable(adapters: readonly AdapterFacts[]): string {
  const rows = [[...HEAD, ...PARTS.map((part) => `sure: ${part}`), 'checked'], ...adapters.map(cellsOf)];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(facts: AdapterFacts): readonly string[] {
  return [
    facts.title,
    where(facts),
    facts.pages.join(', '),
    facts.fields.join(', ') || '-',
    facts.deals,
    facts.lists.join(', ') || '-',
    facts.history ? 'yes' : '-',
    facts.base ? 'yes' : '-',
    facts.sources.join(' | '),
    facts.formats.join(', ') || 'by page',
    ...PARTS.map((part) => facts.confidence.get(part) ?? '-'),
    facts.checkedOn,
  ];
}

/** The first host stands for all: some makers have one for every part of the world. */
function where({ hosts: [first, ...others], isSelfHosted }: AdapterFacts): string {
  const cloud = first && (others.length > 0 ? `${first} +${others.length}` : first);
  return [...(cloud ? [cloud] : []), ...(isSelfHosted ? ['self-hosted'] : [])].join(', ');
}
