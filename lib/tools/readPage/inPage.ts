import { readPage } from '../../crm/readPage';
import { adapterOfHost, adapterOfMarks } from '../../crm/recognise';
import { sites } from '../../crm/sites';
import { type PageReport, reportOf, unknownPage } from './report';

/** Runs inside the saved page: the CRM is told by its host, else by its marks. */
export function readSavedPage(address: string, today: string): PageReport {
  const url = new URL(address);
  const adapter = adapterOfHost(sites, url.hostname) ?? adapterOfMarks(sites, document);
  return adapter ? reportOf(readPage(adapter, url, document, { today })) : unknownPage(url.origin);
}
