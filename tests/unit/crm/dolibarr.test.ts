import { describe, expect, it } from 'vitest';
import { dateText } from '../../../lib/crm/dolibarr/records';
import { crmPage } from '../../../lib/crm/recognise';
import { dolibarr } from '../../../lib/crm/sites/dolibarr';

const at = (address: string) => {
  const { kind, record } = crmPage(dolibarr, new URL(`https://erp.example/${address}`));
  return record ? `${kind} ${record.type} ${record.id}` : kind;
};

describe('an address of Dolibarr', () => {
  it.each([
    ['societe/card.php?socid=7', 'client thirdparty 7'],
    ['dolibarr/htdocs/comm/card.php?mainmenu=companies&socid=7#order', 'client thirdparty 7'],
    ['societe/note.php?id=7', 'client thirdparty 7'],
    ['compta/facture/list.php?socid=7&search_societe=A', 'client thirdparty 7'],
    ['compta/facture/card.php?facid=5&save_lastsearch_values=1', 'deal invoice 5'],
    ['compta/facture/card.php?id=5', 'deal invoice 5'],
    ['commande/card.php?id=164', 'deal order 164'],
    ['comm/propal/card.php?id=1', 'deal proposal 1'],
    ['commande/list.php', 'deals'],
    ['comm/propal/list.php?mainmenu=commercial', 'deals'],
    ['societe/list.php?type=c', 'clients'],
  ])('%s is told by its path and its id', (address, page) => expect(at(address)).toBe(page));

  it.each([
    ['societe/card.php?action=create&type=c'],
    ['fourn/facture/card.php?facid=5'],
    ['fourn/commande/card.php?id=5'],
    ['fourn/commande/list.php?socid=7'],
    ['fourn/commande/list.php'],
    ['commande/card.php?ref=SO2611-0120'],
    ['compta/facture/card.php?facid=0'],
    ['product/list.php?socid=7'],
  ])('%s is of no client and no sale', (address) => {
    expect(['other', 'deal']).toContain(at(address));
    expect(at(address)).not.toMatch(/\d/);
  });
});

describe('a date of Dolibarr', () => {
  it.each([
    ['02.10.2026', '2026-10-02'],
    [' 31.12.2025 ', '2025-12-31'],
    ['04/05/2026', '04/05/2026'],
    ['2026-11-20', '2026-11-20'],
    ['1.850,50', undefined],
    ['02.10.2026 – 03.10.2026', undefined],
    ['', undefined],
  ])('%s begins with the day where it has dots, and is left to the page where it has slashes', (text, date) => {
    expect(dateText(text)).toBe(date);
  });
});
