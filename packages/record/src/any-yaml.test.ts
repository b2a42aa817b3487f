import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PATH } from '../test-data/a-record.ts'
import { withTitle } from '../test-data/hostile-records.ts'
import { settingsFrom } from '../test-data/settings.ts'
import { checkRecord } from './check/check-record.ts'
import { fixRecord } from './fix/fix-record.ts'
import {
  readChecksFile,
  readClassifyFile,
  readCursorFile,
  readMappingFile,
  readMatrixFile,
  readPlaybookFile,
  readReadinessFile,
  readRedactFile,
  readRouteFile,
  readSlaFile,
} from './formats/book-files.ts'
import { readSettings } from './formats/read-settings.ts'
import type { Problem } from './problem/problem.ts'
import { readRecord } from './read/read-record.ts'
import { OUTLINES } from './schema/outlines.generated.ts'

const settings = settingsFrom()

interface Reader {
  readonly name: string
  readonly format: keyof typeof OUTLINES
  readonly read: (yaml: string) => readonly Problem[]
}

const head = (yaml: string) => `---\n${yaml}\n---\n\nText.\n`

const READERS: readonly Reader[] = [
  { name: 'a record', format: 'record', read: (yaml) => recordProblems('md', head(yaml)) },
  { name: 'a record in plain YAML', format: 'record', read: (yaml) => recordProblems('yaml', yaml) },
  {
    name: 'a whole record',
    format: 'record',
    read: (yaml) => recordProblems('md', withTitle('title: a', yaml)),
  },
  { name: 'the settings', format: 'settings', read: (yaml) => readSettings('triagebook.yml', yaml).problems },
  {
    name: 'classify.yml',
    format: 'classify',
    read: (yaml) => readClassifyFile('rules/classify.yml', yaml).problems,
  },
  {
    name: 'the matrix',
    format: 'matrix',
    read: (yaml) => readMatrixFile('rules/priority-matrix.md', head(yaml)).problems,
  },
  { name: 'route.yml', format: 'route', read: (yaml) => readRouteFile('rules/route.yml', yaml).problems },
  {
    name: 'readiness.yml',
    format: 'readiness',
    read: (yaml) => readReadinessFile('rules/readiness.yml', yaml).problems,
  },
  { name: 'checks.yml', format: 'checks', read: (yaml) => readChecksFile('rules/checks.yml', yaml).problems },
  { name: 'redact.yml', format: 'redact', read: (yaml) => readRedactFile('rules/redact.yml', yaml).problems },
  { name: 'sla.yml', format: 'sla', read: (yaml) => readSlaFile('rules/sla.yml', yaml).problems },
  { name: 'a mapping', format: 'mapping', read: (yaml) => readMappingFile('mappings/a.yml', yaml).problems },
  {
    name: 'a cursor',
    format: 'cursor',
    read: (yaml) => readCursorFile('.triagebook/cursors/a.yml', yaml).problems,
  },
  {
    name: 'a playbook',
    format: 'playbook',
    read: (yaml) => readPlaybookFile('playbooks/a.md', head(yaml)).problems,
  },
]

/** What `validate --fix` reads of a record. */
function recordProblems(form: 'md' | 'yaml', text: string): readonly Problem[] {
  const path = `${PATH}.${form}`
  fixRecord(path, text, settings, (day) => `${day}T00:00:00Z`)
  const result = readRecord(path, text)
  return result.ok ? checkRecord(result.value, settings) : result.problems
}

const SCALARS = [
  ...['a', '1', '-1', '1.5', '1e400', '0777', 'true', 'null', '~', '.inf', '2026-02-30', 'a: b', '- a', '@a'],
  ...[
    '""',
    "''",
    '"\\u0000"',
    '"\\ud800"',
    '"\\q"',
    '*a',
    '&a b',
    '!!str a',
    '!a b',
    '!!binary aGk=',
    '!!null ""',
  ],
  ...['|\n  a', '>-\n  a', '"a', "'a", '[a', '{a', '#', '%', '`', '\t', '\u202e', '\u200b', '__proto__'],
]

const TAGS = [
  '',
  '',
  '',
  '!!map ',
  '!!seq ',
  '!!set ',
  '!!omap ',
  '!!str ',
  '!!float ',
  '!a ',
  '&a ',
  '!!map &a ',
]

/** Every kind of node, with the names that the format knows and those that every JavaScript object has. */
function anyYaml(format: Reader['format']): fc.Arbitrary<string> {
  const { root, parts } = OUTLINES[format]
  const known = JSON.stringify({ root, parts }).match(/(?<=")[a-z_.]+(?=":)/g) ?? []
  const name = fc.constantFrom(
    ...new Set(known),
    'toString',
    'valueOf',
    'constructor',
    '__proto__',
    '<<',
    '""',
    '',
  )
  const { node } = fc.letrec<{ node: string; block: string; flow: string; key: string }>((tie) => ({
    key: fc.oneof(
      { weight: 6, arbitrary: name },
      { weight: 1, arbitrary: tie('flow').map((flow) => `? ${flow}\n`) },
      { weight: 1, arbitrary: tie('flow') },
    ),
    flow: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(...SCALARS),
      fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(name, tie('flow')), { maxLength: 3 })
        .map((pairs) => `{${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
      fc.tuple(tie('flow'), tie('flow')).map(([key, value]) => `{ ? ${key} : ${value} }`),
    ),
    block: fc.oneof(
      fc
        .array(fc.tuple(tie('key'), tie('node')), { maxLength: 4 })
        .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join('\n')),
      fc.array(tie('node'), { maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    ),
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie('flow'),
      fc.tuple(fc.constantFrom(...TAGS), tie('flow')).map(([tag, flow]) => tag + flow),
      fc
        .tuple(fc.constantFrom(...TAGS), tie('block'))
        .map(([tag, block]) => `${tag}\n${block.replace(/^/gm, '  ')}`),
    ),
  }))
  return fc
    .array(fc.tuple(name, node), { minLength: 1, maxLength: 4 })
    .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join('\n'))
}

/** What a message never has: a value that JavaScript wrote, or a place for one that is empty. */
const UNWRITTEN = /``|: \.(?!\.)|undefined|NaN|\[object /

describe.each(READERS)('$name', ({ format, read }) => {
  it.each([
    { yaml: '? [{ toString: 1 }]\n: a', code: 'yaml/key-not-text' },
    { yaml: 'a: { ? { toString: 1 } : b }', code: 'yaml/key-not-text' },
    { yaml: 'a: !!map\n  b: c', code: 'yaml/tag' },
    { yaml: 'a: !!omap\n  - b\nc: `', code: 'yaml/tag' },
    { yaml: `a: ${'['.repeat(20_000)}`, code: 'yaml/nested-too-deep' },
    { yaml: `a:\n  ${'- '.repeat(20_000)}b`, code: 'yaml/nested-too-deep' },
    { yaml: '"": a', code: 'field/unknown' },
    { yaml: 'constructor: a', code: 'field/unknown' },
  ])('says what is wrong with $yaml', ({ yaml, code }) => {
    expect(read(yaml).map((problem) => problem.code)).toContain(code)
  })

  it('reads any YAML, or says what is wrong with it', () => {
    fc.assert(
      fc.property(anyYaml(format), (yaml) => {
        for (const { message, hint = '' } of read(yaml)) expect(`${message} ${hint}`).not.toMatch(UNWRITTEN)
      }),
    )
  })
})

it.each(READERS.filter(({ format }) => format !== 'record'))(
  'says of $name that a block is no version',
  ({ read }) => {
    for (const yaml of ['version: { toString: 1 }', 'version: [{ toString: 1 }]'])
      expect(read(yaml)).toContainEqual(
        expect.objectContaining({
          code: 'field/not-allowed',
          hint: expect.stringContaining('Use one of: `'),
        }),
      )
  },
)
