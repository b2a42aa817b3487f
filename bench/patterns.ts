/** Times patterns on texts of 1 kB: a set with its prefilter, each pattern alone, and JavaScript's own engine. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { compilePattern, type Pattern, patternSet } from '../packages/text/src/index.ts'
import { interleaveCalls } from './interleave-calls.ts'
import { samplePatterns, sampleTexts } from './sample-patterns.ts'
import { markdownTable } from './timing-table.ts'

const TEXTS = 200
const ROUNDS = 9
const RULES = new URL('../rules/classify.yml', import.meta.url)

const texts = sampleTexts(TEXTS)
let calls = 0
compare('200 made-up patterns', samplePatterns(200))
compare('The patterns of rules/classify.yml', patternsOfRules())
process.stdout.write(
  `Node ${process.versions.node}; ${TEXTS} texts of ${texts[0]?.length} signs, ${ROUNDS} rounds in turn after a warm-up.\n`,
)

function compare(title: string, sources: readonly string[]): void {
  const set = patternSet()
  const ofSet = sources.map((source) => compiled(set.compile(source)))
  const alone = sources.map((source) => compiled(compilePattern(source)))
  const unsafe = sources.map((source) => new RegExp(source, 'iu'))
  const matches = sameAnswers(sources, [ofSet, alone, unsafe])
  const timings = interleaveCalls(
    [
      { name: 'pattern set', call: () => testAll(ofSet) },
      { name: 're2js, one by one', call: () => testAll(alone) },
      { name: 'JavaScript RegExp, one by one (unsafe)', call: () => testAll(unsafe) },
    ],
    ROUNDS,
  )
  const base = timings[0]?.median ?? 1
  const rows = timings.map(({ name, median, fastest, slowest }) => [
    name,
    ...[median, fastest, slowest].map((milliseconds) => ((milliseconds * 1000) / TEXTS).toFixed(0)),
    (median / base).toFixed(1),
  ])
  const head = ['what', 'median us a text', 'fastest', 'slowest', 'times the set']
  process.stdout.write(`${title} (${sources.length}); all agree on ${matches} matches.\n\n`)
  process.stdout.write(`${markdownTable(head, rows)}\n`)
}

interface Tester {
  test(text: string): boolean
}

/** The number of matches. Nothing is timed before all give the same answers. */
function sameAnswers(sources: readonly string[], engines: readonly (readonly Tester[])[]): number {
  let matches = 0
  for (const text of texts) {
    for (const [index, source] of sources.entries()) {
      const answers = engines.map((patterns) => patterns[index]?.test(text))
      if (new Set(answers).size > 1) throw new Error(`/${source}/ gives ${answers.join(', ')} in: ${text}`)
      if (answers[0]) matches++
    }
  }
  return matches
}

/** With other texts each time, because a set remembers those that it has read. */
function testAll(patterns: readonly Tester[]): void {
  calls++
  for (const text of texts) {
    const fresh = `${text} ${calls}`
    for (const pattern of patterns) pattern.test(fresh)
  }
}

/** Each is on its own line in single quotes. */
function patternsOfRules(): readonly string[] {
  const lines = readFileSync(RULES, 'utf8').matchAll(/matches: '((?:[^']|'')*)'/g)
  return [...lines].map(([, source = '']) => source.replaceAll("''", "'"))
}

function compiled(pattern: Pattern | { readonly error: string }): Pattern {
  if ('error' in pattern) throw new Error(pattern.error)
  return pattern
}
