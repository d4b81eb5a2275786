import { readGeneral, readGeneralSteps } from '../../crm/general/readGeneral';
import { readPage } from '../../crm/readPage';
import { adapterOfHost, adapterOfMarks } from '../../crm/recognise';
import { sites } from '../../crm/sites';
import { type GeneralReport, generalReportOf } from '../readPage/generalReport';
import { type PageReport, reportOf } from '../readPage/report';

export interface BothReadings {
  readonly general: GeneralReport;
  /** Absent: no adapter fits. */
  readonly adapter: PageReport | undefined;
  /** Milliseconds of the second reading, and of its longest step. */
  readonly took: number;
  readonly longest: number;
}

/** Runs inside a saved page: both readers on the same document. */
export function readBoth(address: string, today: string): BothReadings {
  const url = new URL(address);
  const known = adapterOfHost(sites, url.hostname) ?? adapterOfMarks(sites, document);
  const adapter = known && known.id !== 'general' ? reportOf(readPage(known, url, document, { today })) : undefined;
  const general = generalReportOf(readGeneral(url, document, { today }), url.origin);
  return { general, adapter, ...timed(url, today) };
}

const TIMES = 3;

/** The least of several readings: what else the machine does is no part of it. */
function timed(url: URL, today: string): { took: number; longest: number } {
  const times = Array.from({ length: TIMES }, () => timedOnce(url, today));
  return {
    took: Math.min(...times.map(({ took }) => took)),
    longest: Math.min(...times.map(({ longest }) => longest)),
  };
}

function timedOnce(url: URL, today: string): { took: number; longest: number } {
  const start = performance.now();
  const steps = readGeneralSteps(url, document, { today });
  let longest = 0;
  for (let last = start, done = false; !done; ) {
    done = steps.next().done === true;
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { took: performance.now() - start, longest };
}
