import { expect, it } from 'vitest'
import { BODY, PATH, RECORD } from './a-record.ts'
import { checkRecord } from './check/check-record.ts'
import { printRecord } from './print-record.ts'
import { readRecord } from './record-file.ts'
import { readSettings } from './settings.ts'

const TEXT = printRecord({ record: RECORD, body: BODY })
const LINES = TEXT.split('\n')

/** The record with its title's line, the third, replaced. */
const withTitle = (...lines: readonly string[]) => LINES.toSpliced(2, 1, ...lines).join('\n')

function problemsOf(content: string | Uint8Array): readonly string[] {
  const settings = readSettings(
    'triagebook.yml',
    'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\nconnections: { zendesk-eu: { platform: zendesk } }\n',
  )
  const reading = readRecord(`${PATH}.md`, content)
  if (!settings.ok) throw new Error('The settings of this test are not sound.')
  const found = reading.ok ? checkRecord(reading.value, settings.value) : reading.problems
  return found.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)
}

const bytes = new TextEncoder().encode(TEXT)
const badByte = bytes.with(TEXT.indexOf('Export'), 0xe9)

it.each([
  { name: 'a field twice', content: withTitle('title: a', 'title: b'), problem: 'yaml/duplicate-key 4:1' },
  {
    name: 'a field twice in brackets',
    content: withTitle('title: a', 'customer: { id: a, id: b }'),
    problem: 'yaml/duplicate-key 4:20',
  },
  { name: 'a merge key', content: withTitle('title: a', '<<: { id: other }'), problem: 'field/unknown 4:1' },
  {
    name: 'a merge key with an alias',
    content: withTitle('title: a', '<<: *base'),
    problem: 'yaml/alias 4:5',
  },
  { name: 'an anchor', content: withTitle('title: &t a'), problem: 'yaml/alias 3:8' },
  {
    name: 'an anchor before a block',
    content: withTitle('title: a', 'product: &p', '  owner: product'),
    problem: 'yaml/alias 4:10',
  },
  { name: 'an alias', content: withTitle('title: *t'), problem: 'yaml/alias 3:8' },
  {
    name: 'aliases that multiply',
    content: withTitle('a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'),
    problem: 'yaml/alias 3:4',
  },
  {
    name: 'a type that asks for code',
    content: withTitle('title: !!js/function "function () {}"'),
    problem: 'yaml/tag 3:8',
  },
  {
    name: 'a type of Python',
    content: withTitle('title: !!python/object/apply:os.system [id]'),
    problem: 'yaml/tag 3:8',
  },
  { name: 'a standard type', content: withTitle('title: !!str a'), problem: 'yaml/tag 3:8' },
  {
    name: 'a second document',
    content: withTitle('title: a', '...', 'id: b'),
    problem: 'yaml/several-documents 5:1',
  },
  {
    name: 'a directive',
    content: `---\n%YAML 1.1\n${LINES.slice(1).join('\n')}`,
    problem: 'yaml/directive 2:1',
  },
  {
    name: 'a reserved name',
    content: withTitle('title: a', '__proto__: { admin: true }'),
    problem: 'yaml/reserved-key 4:1',
  },
  {
    name: 'a reserved name in quotes',
    content: withTitle('title: a', '"__proto__": { admin: true }'),
    problem: 'yaml/reserved-key 4:1',
  },
  {
    name: 'a name that every object has',
    content: withTitle('title: a', 'constructor: a'),
    problem: 'field/unknown 4:1',
  },
  {
    name: 'a tab as indentation',
    content: withTitle('title: a', 'customer:', '\tid: a'),
    problem: 'yaml/tab 5:1',
  },
  {
    name: 'a control character',
    content: withTitle('title: a\u0007b'),
    problem: 'file/control-character 3:9',
  },
  {
    name: 'a control character by its number',
    content: withTitle('title: "\\u001b[2J"'),
    problem: 'yaml/control-character 3:8',
  },
  { name: 'a zero byte', content: withTitle('title: a\0b'), problem: 'file/control-character 3:9' },
  { name: 'a byte that is not UTF-8', content: badByte, problem: 'file/not-utf-8 3:9' },
  { name: 'a file too large', content: TEXT + 'x'.repeat(1024 * 1024), problem: 'file/too-large 1:1' },
  {
    name: 'brackets nested too deep',
    content: withTitle(`title: ${'['.repeat(300_000)}`),
    problem: 'yaml/nested-too-deep 3:71',
  },
  {
    name: 'braces nested too deep',
    content: withTitle(`title: ${'{a: '.repeat(100_000)}`),
    problem: 'yaml/nested-too-deep 3:257',
  },
  {
    name: 'dashes nested too deep',
    content: withTitle(`- ${'- '.repeat(100_000)}a`),
    problem: 'yaml/nested-too-deep 3:130',
  },
  {
    name: 'blocks nested too deep',
    content: withTitle(...Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`)),
    problem: 'yaml/nested-too-deep 66:65',
  },
  {
    name: 'a quote left open over very many lines',
    content: withTitle(`title: "${'a\n'.repeat(200_000)}`),
    problem: 'yaml/too-much 33333:1',
  },
  {
    name: 'very many fields',
    content: withTitle(...Array.from({ length: 60_000 }, (_, field) => `k${field}: 1`)),
    problem: 'yaml/too-much 14287:9',
  },
  {
    name: 'a front matter that asks for code',
    content: `---js\n{ id: process.env.TOKEN }\n---\n`,
    problem: 'file/no-front-matter 1:1',
  },
  {
    name: 'a number too large',
    content: TEXT.replace('reopens: 0', 'reopens: 12345678901234567890'),
    problem: 'yaml/large-number 16:12',
  },
  {
    name: 'bidi in the id',
    content: TEXT.replace('id: zendesk-eu-1', 'id: "zendesk-eu-\u202e1"'),
    problem: 'field/hidden-character 2:5',
  },
  {
    name: 'a zero-width space in an owner',
    content: TEXT.replace('who: kei', 'who: "k\u200bei"'),
    problem: 'field/hidden-character 30:10',
  },
  {
    name: 'a zero-width space in an owner by its number',
    content: TEXT.replace('who: kei', 'who: "k\\u200bei"'),
    problem: 'field/hidden-character 30:10',
  },
  {
    name: 'an isolate in a slug',
    content: TEXT.replace('team: java', 'team: "ja\u2066va"'),
    problem: 'field/hidden-character 25:9',
  },
  {
    name: 'a tag character in who did it',
    content: TEXT.replace('by: anna', 'by: "anna\u{e0061}"'),
    problem: 'field/hidden-character 40:63',
  },
  {
    name: 'a mark in the field of an event',
    content: TEXT.replace('field: triage.type', 'field: "triage.\u200ftype"'),
    problem: 'field/hidden-character 39:58',
  },
  {
    name: 'a soft hyphen in a customer',
    content: TEXT.replace('id: cus_1', 'id: "cus_\u00ad1"'),
    problem: 'field/hidden-character 18:7',
  },
  {
    name: 'bidi in a link',
    content: TEXT.replace('tickets/1', 'tickets/\u202e1'),
    problem: 'field/hidden-character 8:8',
  },
  {
    name: 'a zero-width joiner in a field’s name',
    content: withTitle('title: a', '"cust\u200domer": a'),
    problem: 'field/hidden-character 4:1',
  },
])('refuses $name, at its place', ({ content, problem }) => {
  expect(problemsOf(content)).toContain(problem)
})

it.each([
  { name: 'an emoji of several parts', title: '"👨‍👩‍👧 cannot log in"' },
  { name: 'Persian', title: '"می‌خواهم"' },
  { name: 'a mark of direction', title: '"\u200fשלום\u200f"' },
])('leaves $name in a title', ({ title }) => {
  expect(problemsOf(withTitle(`title: ${title}`))).toEqual([])
})
