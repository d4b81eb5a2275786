import type { PayerOnPage, RecordRef } from '../adapter';
import type { Requester } from '../sessionReader';
import { optionalText } from '../shape';
import { phoneOfText } from '../text/phone';
import { control, emails, phones, title } from './form';
import { linkIn, payerIdOf } from './records';
import { type Model, readRecord } from './rpc';

const MODELS: Readonly<Record<string, Model>> = {
  partner: 'res.partner',
  opportunity: 'crm.lead',
  order: 'sale.order',
  invoice: 'account.move',
};

/** The paying side of a deal or contact: a form names the person, and only Odoo's data who pays for him. */
export async function payerOf(record: RecordRef, request: Requester): Promise<PayerOnPage | undefined> {
  const model = MODELS[record.type];
  if (model === undefined) return undefined;
  const partner =
    model === 'res.partner'
      ? record.id
      : linkIn(await readRecord(request, model, record.id, ['partner_id']), 'partner_id')?.id;
  if (partner === undefined) return undefined;
  const person = await readRecord(request, 'res.partner', partner, ['name', 'commercial_partner_id']);
  const payer = payerIdOf(person);
  const name = payer === partner ? optionalText(person['name']) : linkIn(person, 'commercial_partner_id')?.name;
  return { record: { type: 'partner', id: payer }, name };
}

const plain = (text: unknown) => optionalText(text)?.replace(/\s+/g, ' ');

/** What the form shows of a kind must be what is told, where both say something. */
const contradict = (shown: readonly (string | undefined)[], told: string | undefined) =>
  told !== undefined && shown.length > 0 && !shown.includes(told);

async function showsPartner(id: string, root: ParentNode, request: Requester): Promise<boolean> {
  const told = await readRecord(request, 'res.partner', id, ['name', 'phone', 'email']);
  if (plain(told['name']) !== title(root)) return false;
  const phone = optionalText(told['phone']);
  if (contradict(phones(root).map(phoneOfText), phone && phoneOfText(phone))) return false;
  return !contradict(
    emails(root).map((email) => email.toLowerCase()),
    optionalText(told['email'])?.toLowerCase(),
  );
}

/**
 * A form holds no id, and the address changes before the form. Orders and invoices have unique numbers; clients and
 * opportunities are told by name and by what else the form shows of them. Bills of suppliers are none of ours.
 */
export async function shows(record: RecordRef, root: ParentNode, request: Requester): Promise<boolean> {
  if (record.type === 'partner') return showsPartner(record.id, root, request);
  const model = MODELS[record.type];
  if (model === undefined) return false;
  const isInvoice = model === 'account.move';
  const told = await readRecord(request, model, record.id, ['name', 'partner_id', ...(isInvoice ? ['move_type'] : [])]);
  if (isInvoice && told['move_type'] !== 'out_invoice' && told['move_type'] !== 'out_refund') return false;
  if (plain(told['name']) !== title(root)) return false;
  // A company's name before that of its person, "Company, Person", is on a line of its own in some versions.
  const shown = control(root, 'partner_id');
  const partner = plain(linkIn(told, 'partner_id')?.name);
  return shown === undefined || partner === undefined || partner.startsWith(shown) || shown.startsWith(partner);
}
