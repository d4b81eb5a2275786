import type { Page } from '@playwright/test';
import { DATABASE, type Login } from './server';

const ACTIVE = '#tabcontent > .tab-pane.active';

/** The control of a form that is empty until its record has come. */
const FILLED_LAST = { 'party.party': 'code', 'sale.sale': 'party', 'sale.opportunity': 'party' } as const;

export type Model = keyof typeof FILLED_LAST;

/** Tryton in a tab, as its user works with it. */
export class Crm {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  async signIn({ name, password }: Login): Promise<void> {
    await this.page.goto(`${this.origin}/`);
    const user = this.page.locator('#login');
    await user.fill(name);
    await user.press('Enter');
    const secret = this.page.locator('input[type="password"]:visible');
    await secret.fill(password);
    await secret.press('Enter');
    await this.page.locator('#user-preferences a').waitFor();
  }

  /** Opens a record and waits until Tryton shows it. */
  async open(model: Model, id: string): Promise<void> {
    await this.goTo(`${model}/${id}`);
    await this.page.waitForFunction(
      ({ pane, field, path }) => {
        const control = document.querySelector<HTMLInputElement>(`${pane} .form [name="${field}"]`);
        return location.hash.includes(`/${path};`) && Boolean(control?.value);
      },
      { pane: ACTIVE, field: FILLED_LAST[model], path: `${model}/${id}` },
    );
  }

  async openList(model: Model): Promise<void> {
    await this.goTo(model);
    await this.page.locator(`${ACTIVE} .treeview tbody tr td`).first().waitFor();
  }

  private async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#${DATABASE}/model/${path}`);
  }
}
