/** `npm run test:e2e [-- playwright arguments]`: builds what the browser tests need, then runs them. */
import { runE2e } from './runners';
import { step } from './step';

const built = await step('build', 'npm', ['run', '-s', 'build:all']);
const { failed } = built === 0 ? await runE2e(process.argv.slice(2)) : { failed: 1 };
process.exit(failed === 0 ? 0 : 1);
