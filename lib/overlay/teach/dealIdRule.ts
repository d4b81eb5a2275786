import { addressParts } from '../../crm/taught/addressParts';
import { idInAddress } from '../../crm/taught/addressPattern';
import { addressTemplate } from '../../crm/taught/addressTemplate';
import { findColumn, type Heads } from '../../crm/taught/column';
import type { AddressTemplate, Column, DealIdRule } from '../../domain/taught/taught';

const MOST_ROWS = 50;
const MOST_LINKS = 20;
const ID_ATTRIBUTE = /(?:^|-)(?:id|key|uid|record)$/;

/** How the rows of a list tell their deals apart; undefined where they do not. */
export function dealIdRule(all: readonly Element[], title: Column | undefined, heads: Heads): DealIdRule | undefined {
  const rows = all.slice(0, MOST_ROWS);
  return byLink(rows) ?? byAttribute(rows) ?? byTitle(rows, title, heads);
}

function byLink(rows: readonly Element[]): DealIdRule | undefined {
  const links = rows.map(linksOf);
  const [first = []] = links;
  for (const index of first.keys()) {
    const column = links.map((row) => row[index]).filter((url) => url !== undefined);
    const address = column.length === rows.length ? addressTemplate(column) : undefined;
    if (address && tellsApart(links, address)) return { by: 'link', address };
  }
  return undefined;
}

/** Each row has links to one record of this kind, and none to that of another row or of the page itself. */
function tellsApart(links: readonly (readonly URL[])[], address: AddressTemplate): boolean {
  const ids = links.map(
    (row) => new Set(row.map((url) => idInAddress(address, addressParts(url))).filter((id) => id !== undefined)),
  );
  const own = idInAddress(address, addressParts(location));
  return (
    own === undefined &&
    ids.every(({ size }) => size === 1) &&
    new Set(ids.flatMap((row) => [...row])).size === links.length
  );
}

function linksOf(row: Element): readonly URL[] {
  const hrefs = [...row.querySelectorAll('a[href]')]
    .slice(0, MOST_LINKS)
    .map((link) => link.getAttribute('href') ?? '');
  return hrefs
    .filter((href) => !href.startsWith('#') && URL.canParse(href, location.href))
    .map((href) => new URL(href, location.href))
    .filter(({ origin }) => origin === location.origin);
}

function byAttribute(rows: readonly Element[]): DealIdRule | undefined {
  const names = (rows[0]?.getAttributeNames() ?? []).filter((name) => ID_ATTRIBUTE.test(name));
  const name = names.find((attribute) => areIds(rows.map((row) => row.getAttribute(attribute) ?? '')));
  return name === undefined ? undefined : { by: 'attribute', name };
}

/** Numbers of rows are no ids of deals: they stay when the deals change. */
function areIds(values: readonly string[]): boolean {
  const isNumbering = values.every((value, index) => Number(value) === index || Number(value) === index + 1);
  return (
    !isNumbering &&
    new Set(values).size === values.length &&
    values.every((value) => /^(?=[^\d]*\d)[\w-]{1,80}$/.test(value))
  );
}

function byTitle(rows: readonly Element[], title: Column | undefined, heads: Heads): DealIdRule | undefined {
  const texts = rows.map((row) => {
    const found = title && findColumn(row, title, heads);
    return found?.kind === 'found' ? found.text : '';
  });
  const isNumber = texts.every((text) => /\d/.test(text) && text.length <= 60);
  return rows.length > 0 && isNumber && new Set(texts).size === texts.length ? { by: 'title' } : undefined;
}
