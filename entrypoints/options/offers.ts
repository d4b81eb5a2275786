import { type ReadonlySignal, signal } from '@preact/signals';
import type { OffersEvents, OffersView } from '../../components/options/offers/offersView';
import type { OptionsPage } from '../../components/options/optionsView';
import { saveFile } from '../../components/saveFile';
import { sendMessage } from '../../lib/bridge/messages';
import { readyCatalogues } from '../../lib/content/contentRules';
import { loadLibrary } from '../../lib/content/load';
import type { Day } from '../../lib/domain/day';
import { offerOf } from '../../lib/domain/offer/catalogue';
import { writeCatalogueFile } from '../../lib/domain/offer/catalogueFile';
import type { Offer } from '../../lib/domain/offer/offer';
import { readCatalogueFile } from '../../lib/domain/offer/schema';
import { presets } from '../../lib/domain/presets/preset';
import { marginOf } from '../../lib/domain/talk/sheetMoney';
import { language } from '../../lib/locales/language';
import { callerItem, catalogueItem } from '../../lib/store/call/callItems';
import { madeCatalogue } from '../../lib/store/call/catalogue';
import { promisesOfMonth } from '../../lib/store/call/promisesMade';
import { changedItem } from '../../lib/store/changes';
import { isStored } from '../../lib/store/db';
import { rulesItem } from '../../lib/store/settings';
import { baseCurrency } from './baseCurrency';
import { saved } from './saved';

interface FollowedOffers {
  readonly view: ReadonlySignal<OffersView>;
  readonly events: OffersEvents;
}

const NONE = { kind: 'none' } as const;

/** Offers and limits. Read while their page is open. */
export function followOffers(page: ReadonlySignal<OptionsPage>, today: Day): FollowedOffers {
  const view = signal<OffersView>({
    library: undefined,
    catalogue: 'looking',
    isOwn: false,
    industries: [],
    industry: 'generic',
    brought: undefined,
    saved: NONE,
    file: NONE,
    example: undefined,
    margin: undefined,
    minuteMinor: 0,
    promises: 'looking',
  });
  const change = (part: Partial<OffersView>) => {
    view.value = { ...view.value, ...part };
  };
  const isOpen = () => page.value === 'offers';

  async function speak(): Promise<void> {
    if (!isOpen()) return;
    const library = await loadLibrary(language.value);
    const industries = readyCatalogues.flatMap(({ industry }) => {
      const preset = presets.find(({ code }) => code === industry);
      return preset ? [{ code: industry, name: preset.label[library.language] }] : [];
    });
    if (library.language === language.value) change({ library, industries });
  }

  async function look(): Promise<void> {
    if (!isOpen()) return;
    change(await catalogueNow());
    change({ promises: await made(today).catch(() => 'closed' as const) });
  }

  page.subscribe(() => {
    change({ saved: NONE, file: NONE, brought: undefined });
    void speak();
    void look();
  });
  language.subscribe(() => void speak());
  changedItem.watch(() => void look());
  catalogueItem.watch(() => void look());
  return { view, events: eventsOf(view, change) };
}

function eventsOf(view: ReadonlySignal<OffersView>, change: (part: Partial<OffersView>) => void): OffersEvents {
  return {
    onSave: async (catalogue) => {
      const done = await saved(sendMessage('saveCatalogue', catalogue));
      if (done.kind === 'saved') change({ ...(await catalogueNow()), brought: undefined, file: NONE });
      change({ saved: done });
    },
    onTakeReady: async (industry) => {
      const currency = await baseCurrency();
      const ready = currency === undefined ? undefined : await madeCatalogue(industry, currency).catch(() => undefined);
      if (ready) change({ brought: ready, saved: NONE, file: NONE });
    },
    onExport: () => {
      const { catalogue } = view.value;
      if (catalogue === undefined || catalogue === 'looking') return;
      saveFile(new Blob([writeCatalogueFile(catalogue)], { type: 'application/json' }), 'budilnik-offers.json');
    },
    onFile: async (file) => {
      const found = readCatalogueFile(await file.text());
      if ('problem' in found) change({ file: { kind: 'refused', problem: found.problem } });
      else change({ brought: found, file: { kind: 'taken' }, saved: NONE });
    },
  };
}

/** What holds now, or would at the first call; and what an example is worked out with. */
async function catalogueNow() {
  const [own, rules, caller, currency] = await Promise.all([
    catalogueItem.getValue(),
    rulesItem.getValue(),
    callerItem.getValue(),
    baseCurrency(),
  ]);
  const industry = rules.preset ?? 'generic';
  const isKnown = currency !== undefined && (await isStored());
  const ready = own || !isKnown ? undefined : await madeCatalogue(industry, currency).catch(() => undefined);
  const catalogue = own ?? ready;
  return {
    catalogue,
    isOwn: own !== null && own !== undefined,
    industry,
    example: catalogue && readyExample(catalogue.limits.currency),
    margin: marginOf(rules),
    minuteMinor: caller.minuteMinor ?? 0,
  };
}

/** 5 % from 20 000, at most 3 000, within a month (S2-22): one for every firm, in its own currency. */
function readyExample(currency: string): Offer | undefined {
  const ready = readyCatalogues.flatMap(({ offers }) => offers).find(({ example }) => example);
  return ready && offerOf(ready, { averageOrderMinor: 0, currency });
}

/** A database that is not there yet must not be made by looking into it. */
async function made(today: Day) {
  return (await isStored()) ? promisesOfMonth(today) : [];
}
