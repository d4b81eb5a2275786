/** `npm run bench [-- domain size strip panel popup search marks general pages import import-large store store-large report]`: measures, compares with budgets.json, exits 1 when one is missed. */
import { step } from '../tools/step';
import { budgetsOf, isKept } from './budgets';
import { measureCheck } from './check';
import { measureDomain } from './domain';
import { measureGeneral } from './general';
import { measureImport, measureImportLarge } from './import';
import { measureMarks } from './marks';
import type { Measurement } from './measurement';
import { measurePages } from './pages';
import { measurePanel } from './panel';
import { measurePopup } from './popup';
import { measureReport } from './report';
import { measureSearch } from './search';
import { measureSize } from './size';
import { measureStore, measureStoreLarge } from './store';
import { measureStrip } from './strip';
import { table } from './table';

const GROUPS: Readonly<Record<string, () => Promise<readonly Measurement[]>>> = {
  domain: measureDomain,
  size: measureSize,
  strip: measureStrip,
  panel: measurePanel,
  popup: measurePopup,
  search: measureSearch,
  marks: measureMarks,
  general: measureGeneral,
  pages: measurePages,
  import: measureImport,
  'import-large': measureImportLarge,
  store: measureStore,
  check: measureCheck,
  report: measureReport,
  'store-large': measureStoreLarge,
};
/** Only where they are asked for by name: they take many minutes. */
const ON_DEMAND = ['import-large', 'store-large'];
/** Groups that look at the built extension. */
const BUILT = [
  'size',
  'strip',
  'panel',
  'popup',
  'search',
  'marks',
  'pages',
  'import',
  'import-large',
  'store',
  'store-large',
  'report',
  'check',
];

async function main(asked: readonly string[]): Promise<number> {
  const unknown = asked.find((group) => !(group in GROUPS));
  if (unknown !== undefined) {
    console.error(`No group is called ${unknown}; there are ${Object.keys(GROUPS).join(', ')}.`);
    return 1;
  }
  const groups = asked.length > 0 ? asked : Object.keys(GROUPS).filter((group) => !ON_DEMAND.includes(group));
  if (groups.some((group) => BUILT.includes(group)) && (await step('build', 'npm', ['run', '-s', 'build:all'])) !== 0) {
    return 1;
  }
  const measured: Measurement[] = [];
  for (const group of groups) measured.push(...((await GROUPS[group]?.()) ?? []));
  return told(groups, measured);
}

function told(groups: readonly string[], measured: readonly Measurement[]): number {
  const lines = budgetsOf(groups).map((budget) => {
    const measurement = measured.find(({ name }) => name === budget.name);
    return { budget, measurement, isOk: isKept(budget, measurement) };
  });
  const failed = lines.filter(({ isOk }) => !isOk).length;
  console.log(`\n${table(lines)}\n\n${lines.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
