/** `npm run test:faults [-- --kills 200 --stops 1000 --day] [playwright arguments]`: builds, then makes each fault. */
import { parseArgs } from 'node:util';
import { runFaults } from './runners';
import { step } from './step';

const NUMBERS = ['kills', 'stops', 'fulls', 'rounds', 'reloads'] as const;

const { values, positionals } = parseArgs({
  options: { ...Object.fromEntries(NUMBERS.map((name) => [name, { type: 'string' }])), day: { type: 'boolean' } },
  allowPositionals: true,
});
const amounts = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name, name === 'day' ? value : Number(value)]),
);
const built = await step('build', 'npm', ['run', '-s', 'build:all']);
const { failed } = built === 0 ? await runFaults(positionals, amounts) : { failed: 1 };
process.exit(failed === 0 ? 0 : 1);
