import { CLASSES } from '../bulk/columns';
import type { Place, ReportBase, ReportFilter } from './reportClients';

/** The clients a filter asks for. */
export function placesOf({ clients, judged }: ReportBase, { valueClass, manager }: ReportFilter): readonly Place[] {
  const wanted = valueClass && CLASSES.indexOf(valueClass);
  const places: Place[] = [];
  for (let place = 0; place < clients.keys.length; place++) {
    if (wanted !== undefined && judged.valueClass[place] !== wanted) continue;
    if (manager !== undefined && clients.owners[place] !== manager) continue;
    places.push(place);
  }
  return places;
}
