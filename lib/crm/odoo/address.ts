import type { AddressPattern } from '../adapter';

/** What an address shows: one record of a model, or its list or board. */
interface OdooPlace {
  readonly model: string;
  readonly view: 'form' | 'list' | 'kanban' | undefined;
  readonly id: string | undefined;
}

const ID = /^[1-9]\d{0,14}$/;

/** Actions with a name of their own in the address, since 18; other actions have a number that says nothing. */
const MODELS: Readonly<Record<string, string>> = {
  contacts: 'res.partner',
  crm: 'crm.lead',
  sales: 'sale.order',
  orders: 'sale.order',
  'customer-invoices': 'account.move',
};

const modelOf = (action: string): string => MODELS[action] ?? (action.includes('.') ? action : '');

const viewOf = (text: string | null): OdooPlace['view'] =>
  text === 'form' || text === 'list' || text === 'kanban' ? text : undefined;

/** `/odoo/crm/34/res.partner/12`, since 18: the path is the stack of what was opened, and its end is on the screen. */
function placeOfPath(path: string, query: string): OdooPlace | undefined {
  const [, ...steps] = path.replace(/\/$/, '').split('/').slice(1);
  const last = steps.at(-1) ?? '';
  const isRecord = ID.test(last);
  const model = modelOf((isRecord ? steps.at(-2) : last) ?? '');
  if (!model) return undefined;
  return {
    model,
    view: isRecord ? 'form' : viewOf(new URLSearchParams(query).get('view_type')),
    id: isRecord ? last : undefined,
  };
}

/** `/web#id=12&model=res.partner&view_type=form`, up to 17; later ones still understand it. */
function placeOfHash(hash: string): OdooPlace | undefined {
  const state = new URLSearchParams(hash);
  const model = state.get('model');
  if (!model) return undefined;
  const view = viewOf(state.get('view_type'));
  const id = state.get('id') ?? '';
  const isRecord = ID.test(id) && (view === 'form' || view === undefined);
  return { model, view: isRecord ? 'form' : view, id: isRecord ? id : undefined };
}

function placeOf(address: string): OdooPlace | undefined {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  if (/^\/(?:odoo|scoped_app)\//.test(path)) return placeOfPath(path, query);
  return /^\/web\/?$/.test(path) ? placeOfHash(hash) : undefined;
}

function pattern(fits: (place: OdooPlace) => boolean): AddressPattern {
  return {
    exec(address) {
      const place = placeOf(address);
      if (!place || !fits(place)) return null;
      return { groups: place.id === undefined ? {} : { id: place.id } };
    },
  };
}

export const recordAt = (model: string) => pattern((place) => place.model === model && place.id !== undefined);

/** A model's list or board; the address need not say which of them is on the screen. */
export const listAt = (model: string) => pattern((place) => place.model === model && place.view !== 'form');

export const boardAt = (model: string) => pattern((place) => place.model === model && place.view === 'kanban');
