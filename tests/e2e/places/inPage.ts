import { adapterOfHost, adapterOfMarks, pageRule } from '../../../lib/crm/recognise';
import { sites } from '../../../lib/crm/sites';
import { findPlace } from '../../../lib/overlay/placement';

/** Where our strip and marks would stand in a saved page. */
export interface Places {
  /** Text of the strip's neighbour or parent. */
  readonly strip: string | undefined;
  readonly marks: readonly PlacedMark[];
}

interface PlacedMark {
  readonly record: string;
  readonly client: string | undefined;
  /** Text of the cell the mark stands in. */
  readonly cell: string | undefined;
}

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();

/** Runs inside the saved page. */
export function placesOf(address: string): Places {
  const url = new URL(address);
  const adapter = adapterOfHost(sites, url.hostname) ?? adapterOfMarks(sites, document);
  const rule = adapter && pageRule(adapter, url);
  const root = rule?.root.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  if (!rule || !root) return { strip: undefined, marks: [] };
  const place = findPlace(root, rule.strip ?? []);
  const { rows } = rule;
  const marks = [...(rows ? root.querySelectorAll(rows.row) : [])].flatMap((row) => {
    const read = rows?.read(row);
    if (!rows || !read) return [];
    const { recordId, recordType = rows.recordType, client } = read;
    const cell = rows.markIn === undefined ? row : row.querySelector(rows.markIn);
    return [
      { record: `${recordType} ${recordId}`, client: client && `${client.type} ${client.id}`, cell: textOf(cell) },
    ];
  });
  return { strip: textOf(place?.anchor), marks };
}
