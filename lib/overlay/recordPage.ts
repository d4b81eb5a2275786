import type { CrmPage, PageAdapter, PageRule, RecordRef } from '../crm/adapter';
import { rootIn } from '../crm/readIdentity';
import { crmPage, pageRule } from '../crm/recognise';

/** A client or deal page, as its address tells. */
export interface RecordPage {
  readonly page: CrmPage;
  readonly record: RecordRef;
  readonly rule: PageRule;
  readonly address: URL;
}

/** The record page of an address; undefined where it is a list, a board or none of the CRM's pages. */
export function recordPage(adapter: PageAdapter, address: URL): RecordPage | undefined {
  const page = crmPage(adapter, address);
  const rule = pageRule(adapter, address);
  if (!rule || !page.record || (page.kind !== 'client' && page.kind !== 'deal')) return undefined;
  return { page, record: page.record, rule, address };
}

export function isSamePage(one: RecordPage | undefined, other: RecordPage | undefined): boolean {
  return (
    one?.page.kind === other?.page.kind &&
    one?.record.type === other?.record.type &&
    one?.record.id === other?.record.id
  );
}

/** Whether the frame's address is of this record at this moment; asked in every frame in which the page changes. */
export function isHere(adapter: PageAdapter, opened: RecordPage): boolean {
  return location.href === opened.address.href || isSamePage(recordPage(adapter, new URL(location.href)), opened);
}

/** The part of the document that shows the record; undefined while it shows another one or is not there. */
export function rootOf(opened: RecordPage): Element | undefined {
  const root = rootIn(opened.rule, document);
  return root && showsRecord(opened, root) ? root : undefined;
}

/** Whether the page's own part shows the record. What fails on an unforeseen page has not shown it. */
export function showsRecord({ rule, record }: RecordPage, root: Element): boolean {
  try {
    return rule.shows?.(root, record.id) ?? true;
  } catch {
    return false;
  }
}

/** The shortest path that still leads to the record: what comes after it is of this visit only. */
export function pathOf({ rule, record, address }: RecordPage): string {
  const { pathname, search, hash } = address;
  const paths = [pathname, pathname + search, pathname + search + hash];
  return paths.find((path) => rule.path.exec(path)?.groups?.['id'] === record.id) ?? pathname;
}
