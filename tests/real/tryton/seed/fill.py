"""Fills a new Tryton database with the clients of a JSON file (argv: configuration, file) and prints their ids."""

import datetime
import json
import os
import sys
from decimal import Decimal

DATABASE = 'crm'
# The tools that Tryton ships for its own scenarios look the database up by this name while they are imported.
os.environ.setdefault('DB_NAME', DATABASE)

from proteus import Model, config as proteus_config  # noqa: E402
from trytond.modules.account.tests.tools import create_chart, create_fiscalyear, get_accounts  # noqa: E402
from trytond.modules.account_invoice.tests.tools import (  # noqa: E402
    create_payment_term, set_fiscalyear_invoice_sequences)
from trytond.modules.company.tests.tools import create_company, get_company  # noqa: E402
from trytond.pool import Pool  # noqa: E402
from trytond.transaction import Transaction  # noqa: E402

MANAGER_GROUPS = ['Sales', 'Sale Opportunity', 'Party Administration', 'Accounting']


def day(text):
    return datetime.date.fromisoformat(text)


def money(minor):
    return Decimal(minor).scaleb(-2)


def currencies():
    made = {}
    for code, number, symbol in [('USD', '840', '$'), ('EUR', '978', '€')]:
        currency = Model.get('currency.currency')(
            name=code, symbol=symbol, code=code, numeric_code=number, rounding=Decimal('0.01'), digits=2)
        rate = currency.rates.new()
        rate.date = datetime.date(2015, 1, 1)
        rate.rate = Decimal(1) if code == 'USD' else Decimal('0.9')
        currency.save()
        made[code] = currency
    return made


def party(name, **values):
    made = Model.get('party.party')(name=name, **values)
    made.save()
    return made


def firm(currency, today):
    """The company with what its sales need: a chart of accounts, this year's periods, a product."""
    create_company(party=party('Budilnik Trading House'), currency=currency)
    company = get_company()
    create_chart(company)
    year = create_fiscalyear(company, datetime.date(today.year, 6, 1))
    set_fiscalyear_invoice_sequences(year).click('create_period')
    accounts = get_accounts(company)
    category = Model.get('product.category')(
        name='Goods', accounting=True, account_expense=accounts['expense'], account_revenue=accounts['revenue'])
    category.save()
    unit, = Model.get('product.uom').find([('name', '=', 'Unit')])
    template = Model.get('product.template')(
        name='Supply', default_uom=unit, type='service', salable=True, list_price=Decimal(1),
        account_category=category)
    template.save()
    term = create_payment_term()
    term.save()
    return company, template.products[0], unit, term


def manager(company, russian):
    """A seller with the Russian interface and no rights but those of selling."""
    seller = Model.get('company.employee')(party=party('Вера Менеджерова'), company=company)
    seller.save()
    user = Model.get('res.user')(name='Вера Менеджерова', login='manager', language=russian)
    user.password = 'tryton-pass-2'
    for group in Model.get('res.group').find([('name', 'in', MANAGER_GROUPS)]):
        user.groups.append(group)
    user.companies.append(company)
    user.company = company
    user.employees.append(seller)
    user.employee = seller
    user.save()
    return Model.get('company.employee')(seller.id)


def client(told, term, russian):
    made = Model.get('party.party')(name=told['name'], lang=russian if told['isRussian'] else None)
    made.customer_payment_term = term
    address = made.addresses[0] if made.addresses else made.addresses.new()
    address.city = told['city']
    for kind in ('phone', 'email'):
        mechanism = made.contact_mechanisms.new()
        mechanism.type = kind
        mechanism.value = told[kind]
    made.save()
    return made


def talk(told, payer, seller, term):
    made = Model.get('sale.opportunity')(
        party=payer, description=told['title'], start_date=day(told['startOn']), employee=seller, payment_term=term)
    made.amount = money(told['amountMinor'])
    made.save()
    made.click('opportunity')
    if told['state'] == 'lost':
        made.click('lost')


def sales(clients, company, product, unit, term, currency_ids, user):
    """All sales in one transaction of the server itself: client calls would take a minute."""
    pool = Pool(DATABASE)
    Sale, Line = pool.get('sale.sale'), pool.get('sale.line')
    context = dict(proteus_config.get_config().context, _skip_warnings=True)
    with Transaction().start(DATABASE, user, context=context):
        warehouse, = pool.get('stock.location').search([('type', '=', 'warehouse')], limit=1)
        by_state = {'processed': [], 'cancelled': [], 'quotation': []}
        for payer, address, currency, told in clients:
            line = Line(
                type='line', product=product, unit=unit, quantity=-1 if told['amountMinor'] < 0 else 1,
                unit_price=money(abs(told['amountMinor'])))
            by_state[told['state']].append(Sale(
                company=company, currency=currency_ids[currency], party=payer, invoice_address=address,
                shipment_address=address, warehouse=warehouse, sale_date=day(told['on']), payment_term=term,
                invoice_method='manual', shipment_method='manual', lines=[line]))
        for made in by_state.values():
            Sale.save(made)
        Sale.quote(by_state['processed'] + by_state['quotation'])
        Sale.confirm(by_state['processed'])
        Sale.process(Sale.browse([sale.id for sale in by_state['processed']]))
        Sale.cancel(by_state['cancelled'])


def main(configuration, file):
    with open(file, encoding='utf-8') as opened:
        seed = json.load(opened)
    config = proteus_config.set_trytond(DATABASE, config_file=configuration)
    made = currencies()
    company, product, unit, term = firm(made['USD'], day(seed['today']))
    russian, = Model.get('ir.lang').find([('code', '=', 'ru')])
    seller = manager(company, russian)
    party('Northern Paper Mill (supplier)')
    ids, todo = [], []
    for told in seed['clients']:
        payer = client(told, term, russian)
        ids.append(payer.id)
        todo += [(payer.id, payer.addresses[0].id, told['currency'], sale) for sale in told['sales']]
        for opportunity in told['talks']:
            talk(opportunity, payer, seller, term)
    currency_ids = {code: currency.id for code, currency in made.items()}
    sales(sorted(todo, key=lambda row: row[3]['on']), company.id, product.id, unit.id, term.id, currency_ids, config.user)
    for item in Model.get('ir.module.config_wizard.item').find([]):  # no set-up wizard after the first login
        item.state = 'done'
        item.save()
    print(json.dumps(ids))


main(*sys.argv[1:])
