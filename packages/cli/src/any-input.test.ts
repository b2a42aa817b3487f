import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, inTurn, RECORD_PATH, TRIES_ALL, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../test-data/a-terminal.ts'

const FILES = {
  'rules/classify.yml':
    'version: 1\nrules:\n  - name: crashes\n    when: { text: { contains: [crash] } }\n    set: { type: crash }\n',
  'export.csv': 'Id\n1\n',
  'export.json': '{"tickets":[]}',
}

/** Two folders down, so that what a value writes above the book is removed too. */
function inBook() {
  const folder = path.join(temporaryFolder(), 'above', 'book')
  writeFiles(folder, { ...aBook(), ...FILES })
  return { folder, run: aTerminal(folder) }
}

const HIDDEN = '\u001b[31m\u0085\u009b\u200b\u202e\u2028\u2066'

/** What a terminal obeys or does not show, and what a runner obeys. */
const RAW = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]|^\s*::|##\[/mu

/** Hides and commands all at once, so that every command gets it. */
const WORST = `a\n::error::${HIDDEN}`

const VALUES = [
  '',
  ' ',
  'constructor',
  '__proto__',
  'toString',
  'zendesk-eu-1',
  'triage.type',
  '-1',
  '--',
  '9'.repeat(400),
  '0000-01-01',
  '9999-12-31',
  '/dev/null',
  'export.json',
  'tickets',
  '*',
  '[',
  '^main',
  '::add-mask::a',
  '##[add-mask]a',
  HIDDEN,
]

const BUG = 4

/** One value in the place of `?`. */
const COMMANDS = [
  'agenda --meeting ?',
  'agenda --date ?',
  'agenda --out ?',
  'explain ?',
  'explain ?/?',
  'import ?',
  'import ? --from ?',
  'import csv --from ? --mapping ?',
  'import zendesk-eu --from ? --name ?',
  'import --sniff ?',
  'init ?',
  'list ?',
  'list --where ?',
  'list --where ?=?',
  'list --where triage.type=?',
  'list --team ?',
  'new --title ? --customer ? --type ?',
  'new --title a --customer b --team ?',
  'merge ? ? ?',
  'playbook ?',
  'playbook ? ?',
  'prioritize ?',
  'report --since ?',
  'report --until ?',
  'report --out ?',
  'show ?',
  'validate ?',
  'validate --since ?',
  'type ? ?',
  'next zendesk-eu-1 ?',
  'close zendesk-eu-1 ? ?',
  'team rename ? ?',
  'undo ?',
  'whoami --as ?',
  'complete -- list ?',
  'help ?',
  '?',
  '--book ? validate',
  '--now ? validate',
]

describe('an option or argument of any value', () => {
  /** Each night every command gets every value; otherwise each command the worst one and another in turn. */
  const valuesOf = (command: string) => [
    WORST,
    ...VALUES.filter((_, nth) => TRIES_ALL || COMMANDS.indexOf(command) % VALUES.length === nth),
  ]

  it.each(COMMANDS)('%s does not end in a bug, and shows nothing raw', async (command) => {
    const wrong: unknown[] = []
    for (const value of valuesOf(command)) {
      const { run } = inBook()
      const args = command.split(' ').map((part) => part.replaceAll('?', value))
      const { code, err } = await run(...args)
      if (code === BUG || RAW.test(err)) wrong.push({ args, code, err })
    }
    expect(wrong).toEqual([])
  })
})

/** Everything of a book that a command reads. */
const PLACES = [
  RECORD_PATH,
  'tickets',
  'triagebook.yml',
  'rules',
  'rules/classify.yml',
  'rules/priority-matrix.md',
  'rules/redact.yml',
  'playbooks/a.md',
  'mappings/a.yml',
  '.triagebook/cursors/zendesk-eu.yml',
]

/** What may be there in its place; null is a folder. */
const KINDS: Readonly<Record<string, string | Uint8Array | null>> = {
  'a folder': null,
  'an empty file': '',
  'bytes that are no text': Uint8Array.of(0, 255, 254, 216),
  'a control character': 'version: 1\u0000\n',
  'front matter alone': '---\n---\n',
  'open front matter': '---\nversion: 1\n',
  'a list': '- a\n',
  'a block as a key': '? [{ toString: 1 }]\n: a\n',
  'names that every object has': 'constructor: { constructor: {} }\nversion: { toString: 1 }\n',
  'hidden names': '"\u200b\u202e\u2028\u2066": ::error::a\n',
  'a deep tree of YAML': `a: ${'{ a: '.repeat(20_000)}`,
  'a deep tree of Markdown': `---\nversion: 1\n---\n\n${'> '.repeat(20_000)}a\n`,
  'a deep list of Markdown': `---\nversion: 1\n---\n\n${'- '.repeat(20_000)}a\n`,
}

const READING = [
  'validate --fix --dry-run',
  'validate --secrets',
  'prioritize --dry-run',
  'report --dry-run',
  'agenda --dry-run',
  'show zendesk-eu-1',
  'playbook a zendesk-eu-1',
  'import csv --from export.csv --mapping mappings/a.yml --dry-run',
]

/** Each night every kind is tried at every place; otherwise each kind and each place in turn. */
const IN_PLACE = inTurn(Object.entries(KINDS), PLACES).map(([[kind, content], place]) => ({
  kind,
  content,
  place,
}))

describe('in place of any file', () => {
  it.each(IN_PLACE)('$kind at $place is no bug, and nothing raw', async ({ content, place }) => {
    const { folder, run } = inBook()
    rmSync(path.join(folder, place), { recursive: true, force: true })
    if (content === null) mkdirSync(path.join(folder, place), { recursive: true })
    else {
      mkdirSync(path.dirname(path.join(folder, place)), { recursive: true })
      writeFileSync(path.join(folder, place), content)
    }
    const wrong: unknown[] = []
    for (const command of READING) {
      const { code, err } = await run(...command.split(' '))
      if (code === BUG || RAW.test(err)) wrong.push({ command, code, err })
    }
    expect(wrong).toEqual([])
  })
})
