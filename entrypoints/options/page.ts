import { type ReadonlySignal, signal } from '@preact/signals';
import { type OptionsPage, optionsPages } from '../../components/options/optionsView';

/** The page named by the address, `options.html#data`; the first one where it names none. */
export function pageInAddress(): ReadonlySignal<OptionsPage> {
  const page = signal(pageOf(location.hash));
  addEventListener('hashchange', () => {
    page.value = pageOf(location.hash);
  });
  return page;
}

function pageOf(hash: string): OptionsPage {
  return optionsPages.find((name) => hash === `#${name}`) ?? 'sites';
}
