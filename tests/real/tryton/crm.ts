import type { Page } from '@playwright/test';
import { DATABASE, type Login } from './server';

const ACTIVE = '#tabcontent > .tab-pane.active';
/** Forms have small lists of their own. */
const LIST_ROW = `${ACTIVE}:not(:has(.form)) .treeview tbody tr`;

/** The control of a form that is empty until its record has come. */
const FILLED_LAST = { 'party.party': 'code', 'sale.sale': 'party', 'sale.opportunity': 'party' } as const;

export type Model = keyof typeof FILLED_LAST;

/** Tryton in a tab, as its user works with it. */
export class Crm {
  constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {}

  /** A session that the browser has kept needs no password. */
  async signIn({ name, password }: Login): Promise<void> {
    await this.page.goto(`${this.origin}/`);
    const user = this.page.locator('#login');
    const signedIn = this.page.locator('#user-preferences a');
    await user.or(signedIn).first().waitFor();
    if (await signedIn.isVisible()) return;
    // Tryton drops a name sent before it knows its databases, and says nothing.
    await this.page.locator('#database:visible').or(signedIn).first().waitFor();
    if (await signedIn.isVisible()) return;
    await user.fill(name);
    await user.press('Enter');
    const secret = this.page.locator('input[type="password"]:visible');
    // A kept session may also be taken up while the name is being asked for.
    await secret.or(signedIn).first().waitFor();
    if (await signedIn.isVisible()) return;
    await secret.fill(password);
    await secret.press('Enter');
    await signedIn.waitFor();
  }

  /** Opens a record and waits until Tryton shows it. */
  async open(model: Model, id: string): Promise<void> {
    await this.goTo(`${model}/${id}`);
    await this.page.waitForURL((url) => url.hash.includes(`/${model}/${id};`));
    await this.shown(model);
  }

  /** Waits until the form in front is filled, and no longer with what it held before. */
  private async shown(model: Model, before = ''): Promise<void> {
    await this.page.waitForFunction(
      ({ control, held }) => {
        const value = document.querySelector<HTMLInputElement>(control)?.value;
        return Boolean(value) && value !== held;
      },
      { control: this.control(model), held: before },
    );
  }

  private control(model: Model): string {
    return `${ACTIVE} .form [name="${FILLED_LAST[model]}"]`;
  }

  async openList(model: Model): Promise<void> {
    await this.goTo(model);
    await this.page.locator(LIST_ROW).first().waitFor();
  }

  private async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#${DATABASE}/model/${path}`);
  }

  /** Opens the list's first party in the list's own tab, where `nextParty` pages on. */
  async openFirstParty(): Promise<void> {
    await this.openList('party.party');
    await this.page.locator(LIST_ROW).first().locator('.column-char').first().click();
    await this.page.locator(`${ACTIVE} button#switch_`).click();
    await this.shown('party.party');
  }

  /** The next party of the list in the same form: the address changes first, the form a moment later. */
  async nextParty(): Promise<void> {
    const held = await this.page.locator(this.control('party.party')).first().inputValue();
    await this.page.locator(`${ACTIVE} button#next`).click();
    await this.shown('party.party', held);
  }

  /** Id of the record in the address. */
  recordId(): string | undefined {
    return /\/(\d+)(?:;|$)/.exec(new URL(this.page.url()).hash)?.[1];
  }

  /** Ends the session that the page keeps, as the server does after a while. */
  async endSession(): Promise<void> {
    await this.page.evaluate((key) => {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
      localStorage.setItem(key, JSON.stringify({ ...kept, session: 'ended' }));
    }, `sao_session_${DATABASE}`);
  }
}
