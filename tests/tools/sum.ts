/**
 * Prints what failed or wavered by name and the closing line over all runners that have left a result; exits 1 when one of them
 * failed. A run of an hour is read from its end, so the names stand there.
 */
import { closingWords, sumOfResults } from './results';

const sum = sumOfResults();
console.log(closingWords(sum));
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
