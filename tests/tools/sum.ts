/** Prints the closing line over all runners that have left a result; exits 1 when one of them failed. */
import { closingLine, sumOfResults } from './results';

const sum = sumOfResults();
console.log(closingLine(sum));
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
