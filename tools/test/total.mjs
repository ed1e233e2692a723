import { readFileSync } from 'node:fs';
import { line, nothing, resultsFile, sum } from './count.mjs';

// Sums the runs named, and ends with their one line. A run that left no count is a failure.
const counts = process.argv.slice(2).map((name) => {
  try {
    return /** @type {import('./count.mjs').Count} */ (JSON.parse(readFileSync(resultsFile(`run-${name}`), 'utf8')));
  } catch {
    console.log(`The run "${name}" did not come to its end.`);
    return { ...nothing(), failed: 1 };
  }
});
const total = sum(counts);
console.log(line(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
