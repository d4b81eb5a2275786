import { writeDb } from '../db';
import { getMeta, metaBeginning, putMeta } from '../meta';
import type { Moment } from '../moment';
import type { SiteCounts } from '../rows';
import type { SiteSums } from './checkHistories';
import type { Findings } from './findings';

/** The counts as they stand, to be told whether anything was written while clients were being added up. */
export function countsMark(): Promise<string> {
  return writeDb(async (db) => JSON.stringify([await getMeta(db, 'changes'), await metaBeginning(db, 'counts')]));
}

/** Puts the counts right by what was added up; false where something was written meanwhile, so that the sums are old. */
export function checkCounts(sums: SiteSums, mark: string, { instant }: Moment, findings: Findings): Promise<boolean> {
  return writeDb((db) =>
    db.transaction('rw', db.meta, async () => {
      const counts = new Map(await metaBeginning(db, 'counts'));
      if (JSON.stringify([await getMeta(db, 'changes'), [...counts]]) !== mark) return false;
      for (const [site, sum] of sums) {
        const known = counts.get(site);
        counts.delete(site);
        if (known && isRight(known, sum)) continue;
        findings.add('counts');
        await putMeta(db, `counts ${site}`, { ...sum, since: sinceOf(known) ?? instant });
      }
      for (const [site, { clients, purchases }] of counts) {
        if (clients === 0 && purchases === 0) continue;
        findings.add('counts');
        await db.meta.delete(`counts ${site}`);
      }
      return true;
    }),
  );
}

function isRight(known: SiteCounts, { clients, purchases }: Omit<SiteCounts, 'since'>): boolean {
  return known.clients === clients && known.purchases === purchases && sinceOf(known) !== undefined;
}

function sinceOf(known: SiteCounts | undefined): string | undefined {
  return typeof known?.since === 'string' ? known.since : undefined;
}
