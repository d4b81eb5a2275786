/** `npm test`: everything that can be checked without a real CRM, in the order in which it fails cheapest. */
import { closingWords, forgetResults, keepResult, sumOfResults } from './results';
import { runE2e, runFaults, runUnit } from './runners';
import { step } from './step';

async function main(): Promise<number> {
  forgetResults();
  const checks =
    (await step('check', 'npm', ['run', '-s', 'check'])) + (await step('build', 'npm', ['run', '-s', 'build:all']));
  if (checks !== 0) keepResult('checks', { passed: 0, failed: 1 });
  await runUnit();
  if (checks === 0) await runE2e();
  if (checks === 0) await runFaults();
  const sum = sumOfResults();
  console.log(`\n${closingWords(sum)}`);
  return sum.failed === 0 ? 0 : 1;
}

process.exit(await main());
