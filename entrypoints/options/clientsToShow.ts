import type { Language } from '../../lib/domain/language';
import type { CallSheet } from '../../lib/domain/talk/callSheet';
import { openCall } from '../../lib/store/call/openCall';
import { momentOf } from '../../lib/store/moment';
import { wakeUpItem } from '../../lib/store/wakeUpItem';

/** As many as fit into a list that is looked through. */
const MOST = 12;

/** Clients of today's list, the first to be called first; nobody while they are under a lock or nothing is read. */
export async function clientsToShow(): Promise<readonly { readonly key: string; readonly name: string }[]> {
  const list = await wakeUpItem.getValue();
  const rows = [
    ...(list?.rows ?? []),
    ...(list?.dueSoon ?? []),
    ...Object.values(list?.groups ?? {}).flatMap((group) => group.rows),
  ];
  return rows.slice(0, MOST).map(({ key, name }) => ({ key, name }));
}

/** The words of a call with him; undefined where nobody may call him or nothing is known. */
export async function sheetToShow(key: string, language: Language): Promise<CallSheet | undefined> {
  const [site = '', type = '', ...id] = key.split(' ');
  const client = { type, id: id.join(' ') };
  const opened = await openCall(site, client, language, momentOf(new Date())).catch(() => undefined);
  return opened && !('barred' in opened.sheet) ? opened.sheet : undefined;
}
