import type { RecordRef } from '../adapter';
import { changed } from '../changed';
import type { Requester, SessionClient } from '../sessionReader';
import { type Fields, idOf } from '../shape';
import { clientOf, PARTNER_FIELDS, payerIdOf } from './records';
import { type Clause, pagesOf } from './rpc';

const FIELDS = [...PARTNER_FIELDS, 'create_date'];

/** Who pays for some partners. */
interface KnownPartners {
  readonly payerOf: (partner: string) => SessionClient;
  /** Those of the payers that were made since an instant. */
  readonly madeSince: (instant: string | undefined) => readonly RecordRef[];
}

/** Looks up who pays for whom, with all people and addresses of the one who does. */
export class Partners {
  /** Of every partner met; people of one firm come again and again. */
  readonly #payerOf = new Map<string, string>();
  readonly #firms = new Map<string, { readonly firm: Fields; readonly members: readonly string[] }>();

  constructor(private readonly request: Requester) {}

  async of(partners: readonly string[]): Promise<KnownPartners> {
    const strange = partners.filter((id) => !this.#payerOf.has(id));
    for (const partner of await this.#read('id', strange))
      this.#payerOf.set(idOf(partner['id'], 'partner'), payerIdOf(partner));
    await this.#readFirms(partners.map((id) => this.#payer(id)).filter((id) => !this.#firms.has(id)));
    const payers = [...new Set(partners.map((id) => this.#payer(id)))];
    return {
      payerOf: (partner) => this.#clientOf(this.#payer(partner)),
      madeSince: (instant) =>
        payers.filter((id) => this.#isMadeSince(id, instant)).map((id) => ({ type: 'partner', id })),
    };
  }

  async #readFirms(ids: readonly string[]): Promise<void> {
    const members = await this.#read('commercial_partner_id', ids);
    for (const member of members) this.#payerOf.set(idOf(member['id'], 'partner'), payerIdOf(member));
    for (const id of new Set(ids)) {
      const own = members.filter((member) => payerIdOf(member) === id);
      const firm = own.find((member) => idOf(member['id'], 'partner') === id);
      if (!firm) throw changed(`partner ${id} is not there`);
      const others = own.filter((member) => member !== firm).map((member) => idOf(member['id'], 'partner'));
      this.#firms.set(id, { firm, members: others });
    }
  }

  async #read(field: string, ids: readonly string[]): Promise<readonly Fields[]> {
    if (ids.length === 0) return [];
    const domain: readonly Clause[] = [[field, 'in', [...new Set(ids)].map(Number)]];
    const found: Fields[] = [];
    for await (const page of pagesOf(this.request, { model: 'res.partner', domain, fields: FIELDS }))
      found.push(...page);
    return found;
  }

  #payer(partner: string): string {
    const payer = this.#payerOf.get(partner);
    if (payer === undefined) throw changed(`partner ${partner} is not there`);
    return payer;
  }

  #clientOf(payer: string): SessionClient {
    const known = this.#firms.get(payer);
    if (!known) throw changed(`partner ${payer} is not there`);
    return clientOf(known.firm, known.members);
  }

  /** Instants are UTC without a zone, `2026-05-07 21:30:00`. */
  #isMadeSince(payer: string, instant: string | undefined): boolean {
    const made = this.#firms.get(payer)?.firm['create_date'];
    return instant !== undefined && typeof made === 'string' && made.replace(' ', 'T') >= instant.slice(0, 19);
  }
}
