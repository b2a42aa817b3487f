import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { aTerminal } from '../packages/cli/test-data/a-terminal.ts'

const TICKETS = fileURLToPath(new URL('../examples/first-day/tickets.csv', import.meta.url))
const RECORD = 'tickets/2026/11/csv-hd-2.md'
const BLOCK = /^```console\n[\s\S]*?^```$/gm

/** docs/rules.md with what its commands print, one after the other, in a book of the tickets of a first day. */
export async function rulesPageWithSamples(page: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-story-'))
  try {
    const blocks = await story(folder, /^```yaml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '')
    if (page.match(BLOCK)?.length !== blocks.length)
      throw new Error(`docs/rules.md must have ${blocks.length} blocks of \`console\`, as its story has.`)
    return blocks.reduce((text, block) => text.replace(UNFILLED, () => fenced(block)), withoutSamples(page))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const UNFILLED = '```console\n```'

function withoutSamples(page: string): string {
  return page.replace(BLOCK, UNFILLED)
}

/** As a block that is filled, so that the next one is found. */
function fenced(block: string): string {
  return `\`\`\`console\n${block}\`\`\``
}

/** A ticket comes in, the rules decide it, and a person knows better. */
async function story(parent: string, newRule: string): Promise<readonly string[]> {
  const folder = path.join(parent, 'book')
  mkdirSync(folder)
  copyFileSync(TICKETS, path.join(parent, 'tickets.csv'))
  const run = async (at: string, ...words: readonly string[]) => {
    const { code, out, err } = await aTerminal(folder, { now: new Date(at) })(...words)
    if (code !== 0) throw new Error(`triagebook ${words.join(' ')}: ${err}`)
    return out + err
  }
  const shown = async (at: string, command: string) =>
    `$ triagebook ${command}\n${await run(at, ...command.split(' '))}`
  const people = 'anna@payments, ben@web, lena:support'
  const desk = ['--desk', 'csv', '--escalation-tag', 'escalated']

  await run(
    '2026-11-23T07:00:00Z',
    'init',
    '--teams',
    'Payments, Web',
    '--people',
    people,
    ...desk,
    '--git',
    'no',
  )
  await run('2026-11-23T07:00:00Z', 'import', '--sniff', '../tickets.csv', '--out', 'mappings/tickets.yml')
  const imported = await shown(
    '2026-11-23T08:00:00Z',
    'import csv --from ../tickets.csv --mapping mappings/tickets.yml',
  )
  const decided = await shown('2026-11-23T08:00:00Z', 'prioritize')
  const explained = await shown('2026-11-23T08:05:00Z', 'explain hd-2')
  const overruled = await shown('2026-11-23T09:00:00Z', 'severity hd-2 critical --as lena')
  const runs = await tenRuns((at) => shown(at, 'prioritize'))
  const record = readFileSync(path.join(folder, RECORD), 'utf8')
  const kept = await shown('2026-12-04T08:00:00Z', 'explain hd-2')
  const evidence = await shown('2026-12-04T08:00:00Z', 'explain desk-high')
  const score = await shown('2026-12-04T08:00:00Z', 'rules score')
  commitAll(folder)
  const rules = path.join(folder, 'rules/classify.yml')
  writeFileSync(
    rules,
    readFileSync(rules, 'utf8').replace('\nrules:\n', (line) => line + newRule),
  )
  const tested = await shown('2026-12-04T09:00:00Z', 'rules test export-stops')
  const compared = await shown('2026-12-04T09:00:00Z', 'rules diff HEAD')
  return [
    imported + decided,
    only(explained, ['Severity', 'Business impact', 'Priority', 'Team', 'Engineering owner']),
    overruled,
    runs,
    only(kept, ['Severity', 'Business impact', 'Priority']),
    lineOf(record, '    severity: '),
    evidence,
    linesThat(/^(?:\$|RULE|rules\/|desk-high )/, score),
    tested + compared,
  ]
}

/** What `rules diff` compares with. */
function commitAll(folder: string): void {
  const person = ['-c', 'user.name=lena', '-c', 'user.email=lena@acme.example', '-c', 'commit.gpgsign=false']
  for (const words of [['init'], ['add', '--all'], [...person, 'commit', '--message=First day']])
    execFileSync('git', words, { cwd: folder, stdio: 'pipe' })
}

/** A day apart; all that the last one prints, and nothing of the others. */
async function tenRuns(run: (at: string) => Promise<string>): Promise<string> {
  const days = ['24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`)
  let last = ''
  for (const day of [...days, '2026-12-01', '2026-12-02', '2026-12-03']) last = await run(`${day}T08:00:00Z`)
  return last
}

/** The paragraphs of an explanation that are about these fields, below its command and its title. */
function only(explanation: string, fields: readonly string[]): string {
  const [head = '', ...paragraphs] = explanation.split(/^(?=\w[\w ]*: )/m)
  const wanted = paragraphs.filter((paragraph) => fields.some((field) => paragraph.startsWith(`${field}: `)))
  return [head, ...wanted].join('') + (wanted.length < paragraphs.length ? '...\n' : '')
}

/** The lines that match, and `...` for those between and after them. */
function linesThat(match: RegExp, text: string): string {
  return text.replace(/(?:.*\n)/g, (line) => (match.test(line) ? line : '\0')).replace(/\0+/g, '...\n')
}

function lineOf(text: string, start: string): string {
  const line = text.split('\n').find((one) => one.startsWith(start))
  if (line === undefined) throw new Error(`${RECORD} has no line “${start}”.`)
  return `$ grep severity: ${RECORD}\n${line}\n`
}
