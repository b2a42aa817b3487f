/** Times rules against other engines and against reading the records, by CPU: this needs no quiet machine. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { readRecord } from '../packages/record/src/read/index.ts'
import { printRecord } from '../packages/record/src/record/print-record.ts'
import { temporaryFolders } from '../test/temporary-folders.ts'
import { loadWords } from './load-words.ts'
import { jsonRulesEngine, type Matcher, ourRules, re2jsLoop, regExpLoop } from './rule-engines.ts'
import { rulesByFields, rulesByWords, sampleTickets } from './sample-rules.ts'
import { markdownTable } from './timing-table.ts'

const RULES = 200
const CHUNK = 1000
/** So many tickets warm an engine up, and so many have to give the same matches. */
const WARM = 200

interface Cost {
  readonly name: string
  readonly tickets: number
  /** CPU of the whole process, in microseconds a ticket. */
  readonly cost: number
}

const words = rulesByWords(RULES)
const fields = rulesByFields(RULES)
await demandSameMatches('words', [
  ourRules(words),
  re2jsLoop(words),
  regExpLoop(words),
  jsonRulesEngine(words),
])
await demandSameMatches('fields', [ourRules(fields), jsonRulesEngine(fields)])

const byWords = [
  await costOf('Triagebook', 100_000, ourRules(words)),
  await costOf('Triagebook', 200_000, ourRules(words)),
  await costOf('JavaScript RegExp loop (unsafe)', 5000, regExpLoop(words)),
  await costOf('re2js loop', 500, re2jsLoop(words)),
  await costOf('json-rules-engine', 200, jsonRulesEngine(words)),
] as const
const byFields = [
  await costOf('Triagebook', 100_000, ourRules(fields)),
  await costOf('json-rules-engine', 200, jsonRulesEngine(fields)),
] as const
const reading = costOfReading(5000)
say(tableOf(`${RULES} rules by words`, [...byWords, reading]))
say(tableOf(`${RULES} rules by fields`, [...byFields, reading]))
say(goalsTable())
say(`Node ${process.versions.node}, one thread; load ${loadWords()} at the end.`)

async function demandSameMatches(title: string, matchers: readonly Matcher[]): Promise<void> {
  let matches = 0
  for (const ticket of sampleTickets(WARM)) {
    const found = await Promise.all(
      matchers.map(async (matcher) => [...(await matcher(ticket))].sort().join()),
    )
    if (new Set(found).size > 1)
      throw new Error(`Engines disagree about ${ticket.record.id}:\n${found.join('\n')}`)
    matches += found[0] === '' ? 0 : (found[0]?.split(',').length ?? 0)
  }
  if (matches === 0) throw new Error('No rule matches, so nothing was compared.')
  say(`Rules by ${title}: all engines give the same ${matches} matches of ${WARM} tickets.`)
}

async function costOf(name: string, tickets: number, matcher: Matcher): Promise<Cost> {
  for (const ticket of sampleTickets(WARM)) await matcher(ticket)
  let total = 0
  for (let first = WARM; first < tickets + WARM; first += CHUNK) {
    // Making the tickets is no part of it.
    const chunk = sampleTickets(Math.min(CHUNK, tickets + WARM - first), first)
    const before = process.cpuUsage()
    for (const ticket of chunk) {
      const found = matcher(ticket)
      if (found instanceof Promise) await found
    }
    total += since(before)
  }
  return { name, tickets, cost: total / tickets }
}

/** Records with the same words, each read from its file and parsed. */
function costOfReading(tickets: number): Cost {
  const folder = mkdtempSync(path.join(temporaryFolders(), 'triagebook-bench-'))
  try {
    const files = sampleTickets(tickets).map((ticket) => {
      const file = path.join(folder, `${ticket.record.id}.md`)
      writeFileSync(file, printRecord(ticket))
      return file
    })
    const before = process.cpuUsage()
    for (const file of files) {
      const result = readRecord(path.basename(file), readFileSync(file))
      if (!result.ok) throw new Error(result.problems[0].message)
    }
    return { name: 'reading the records', tickets, cost: since(before) / tickets }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function tableOf(title: string, costs: readonly Cost[]): string {
  const base = costs[0]?.cost ?? Number.NaN
  const rows = costs.map(({ name, tickets, cost }) => [
    name,
    String(tickets),
    cost.toFixed(1),
    (cost / base).toFixed(2),
  ])
  return `${title}:\n\n${markdownTable(['what', 'tickets', 'CPU us a ticket', 'times Triagebook'], rows)}`
}

function goalsTable(): string {
  const [hundred, twoHundred, unsafe, re2js, engine] = byWords
  const [own, other] = byFields
  const rows = [
    atMost('200k, a ticket, of 100k', twoHundred.cost / hundred.cost, 1.1),
    atMost('of the unsafe RegExp loop', hundred.cost / unsafe.cost, 1),
    atLeast('faster than the re2js loop', re2js.cost / hundred.cost, 10),
    atLeast('by words, faster than json-rules-engine', engine.cost / hundred.cost, 1),
    atLeast('by fields, faster than json-rules-engine', other.cost / own.cost, 500),
  ]
  return markdownTable(['goal', 'seen', ''], rows)
}

function atMost(goal: string, ratio: number, limit: number): readonly string[] {
  return [`${goal}: at most ${limit}x`, `${ratio.toFixed(2)}x`, ratio <= limit ? 'met' : 'NOT met']
}

function atLeast(goal: string, ratio: number, limit: number): readonly string[] {
  return [`${goal}: at least ${limit}x`, `${ratio.toFixed(1)}x`, ratio >= limit ? 'met' : 'NOT met']
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
