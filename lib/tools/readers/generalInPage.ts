import { readGeneral } from '../../crm/general/readGeneral';
import { type GeneralReport, generalReportOf } from '../readPage/generalReport';

/** Runs inside a page: the general reader alone. */
export function readGenerally(address: string, today: string): GeneralReport {
  const url = new URL(address);
  return generalReportOf(readGeneral(url, document, { today }), url.origin);
}
