/** Prints what redaction finds in the samples of each kind, and its time. */
import process from 'node:process'
import { ALL_SAMPLES } from '../packages/redact/test-data/all-samples.ts'
import { findAll } from '../packages/redact/test-data/measure.ts'
import { redactionPage } from '../scripts/redaction-page.ts'
import { interleaveCalls } from './interleave-calls.ts'
import { markdownTable } from './timing-table.ts'

const ROUNDS = 7
const WORDS = 'The report of last week does not open any more, and the page stays white after the update. '

/** Like a ticket: prose with a secret in it. */
const texts = ALL_SAMPLES.flatMap(({ real }) =>
  real.map(({ before, value, after }) => `${WORDS.repeat(5)}${before}${value}${after} ${WORDS.repeat(5)}`),
)
const timings = interleaveCalls([{ name: 'redaction', call: () => texts.forEach(findAll) }], ROUNDS)
const rows = timings.map(({ name, median, fastest, slowest }) => [
  name,
  ...[median, fastest, slowest].map((milliseconds) => ((milliseconds * 1000) / texts.length).toFixed(0)),
])
process.stdout.write(
  `${redactionPage()}\n${markdownTable(['what', 'median us a text of 1 kB', 'fastest', 'slowest'], rows)}`,
)
process.stdout.write(
  `Node ${process.versions.node}; ${texts.length} texts, ${ROUNDS} rounds in turn after a warm-up.\n`,
)
