import { describe, expect, it } from 'vitest';
import { crmPage } from '../../../lib/crm/recognise';
import { suitecrm7 } from '../../../lib/crm/sites/suitecrm7';
import { keyOutcome, labelOutcome } from '../../../lib/crm/suitecrm7/stage';

const ID = '831505ea-f9e3-3ca0-cfc8-6b0201bdb393';
const at = (address: string) => {
  const { kind, record } = crmPage(suitecrm7, new URL(`https://crm.example/${address}`));
  return record ? `${kind} ${record.type} ${record.id}` : kind;
};

describe('an address of SuiteCRM 7', () => {
  it.each([
    [`index.php?module=Accounts&action=DetailView&record=${ID}`, `client account ${ID}`],
    [`index.php?record=${ID}&return_module=Home&action=DetailView&module=Accounts`, `client account ${ID}`],
    [
      `suite/index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DAccounts%26offset%3D1%26action%3DDetailView%26record%3D${ID}`,
      `client account ${ID}`,
    ],
    [
      `?action=ajaxui#ajaxUILoc=index.php%3Faction%3DDetailView%26record%3D${ID}%26module%3DOpportunities`,
      `deal opportunity ${ID}`,
    ],
    [`index.php?module=Contacts&action=DetailView&record=${ID}#top`, `client contact ${ID}`],
    ['index.php?module=Accounts&action=index', 'clients'],
    ['index.php?action=ListView&module=Opportunities', 'deals'],
    [
      'index.php?action=ajaxui#ajaxUILoc=index.php%3Fmodule%3DAOS_Invoices%26action%3Dindex%26parentTab%3DSales',
      'deals',
    ],
  ])('%s is told by its parameters, in any order and in either writing', (address, page) => {
    expect(at(address)).toBe(page);
  });

  it.each([
    [`index.php?module=Leads&return_module=Accounts&action=DetailView&record=${ID}`],
    [`index.php?module=Accounts&action=EditView&return_action=DetailView&record=${ID}`],
    [`index.php?module=AccountsArchive&action=DetailView&record=${ID}`],
    [`index.php?module=Accounts&action=DetailView&return_record=${ID}`],
    [`index.php?module=Home&action=index#module=Accounts&action=DetailView&record=${ID}`],
    [`index.php?action=ajaxui&module=Accounts&record=${ID}`],
    [`index.php?module=Accounts&action=DetailView&record=${ID}/../x`],
  ])('%s is of none of its pages', (address) => {
    expect(at(address)).toBe('other');
  });
});

describe('a stage of SuiteCRM 7', () => {
  it.each([
    ['Closed Won', 'won'],
    ['Closed Lost', 'lost'],
    ['Trial Week', 'open'],
    ['', undefined],
  ])('%s of a deal page is told by its key', (key, outcome) => expect(keyOutcome(key)).toBe(outcome));

  it('of a list is told by its label only where the label is the key, or the CRM names the key', () => {
    expect(labelOutcome('Closed Won')).toBe('won');
    expect(labelOutcome('Закрыто')).toBeUndefined();
    expect(labelOutcome('Закрыто', new Map([['Закрыто', 'Closed Lost']]))).toBe('lost');
    expect(labelOutcome('Проба', new Map([['Проба', 'Trial Week']]))).toBe('open');
  });
});
