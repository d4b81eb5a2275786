import { readGeneral } from '../../crm/general/readGeneral';
import { readPage } from '../../crm/readPage';
import { adapterOfHost, adapterOfMarks } from '../../crm/recognise';
import { sites } from '../../crm/sites';
import { type GeneralReport, generalReportOf } from './generalReport';
import { type PageReport, reportOf } from './report';

/** Runs inside the saved page: the CRM is told by its host, else by its marks; what no adapter fits is read without one. */
export function readSavedPage(address: string, today: string): PageReport | GeneralReport {
  const url = new URL(address);
  const adapter = adapterOfHost(sites, url.hostname) ?? adapterOfMarks(sites, document);
  if (adapter) return reportOf(readPage(adapter, url, document, { today }));
  return generalReportOf(readGeneral(url, document, { today }), url.origin);
}
