import { printRecord } from '../src/record/print-record.ts'
import { BODY, RECORD } from './a-record.ts'

/** A record as nobody means it, and the problem that it gives, with line and column. */
export interface HostileRecord {
  readonly name: string
  /** Made when it is asked for: some are large. */
  readonly content: () => string | Uint8Array
  readonly problem: string
}

const TEXT = printRecord({ record: RECORD, body: BODY })
const LINES = TEXT.split('\n')

/** The record with its title's line, the third, replaced. */
export const withTitle = (...lines: readonly string[]) => LINES.toSpliced(2, 1, ...lines).join('\n')

/** What was thought of: each is refused, and stays far from a second and from 100 MB. */
export const HOSTILE_RECORDS: readonly HostileRecord[] = [
  {
    name: 'a field twice',
    content: () => withTitle('title: a', 'title: b'),
    problem: 'yaml/duplicate-key 4:1',
  },
  {
    name: 'a field twice in brackets',
    content: () => withTitle('title: a', 'customer: { id: a, id: b }'),
    problem: 'yaml/duplicate-key 4:20',
  },
  {
    name: 'a merge key',
    content: () => withTitle('title: a', '<<: { id: other }'),
    problem: 'field/unknown 4:1',
  },
  {
    name: 'a merge key with an alias',
    content: () => withTitle('title: a', '<<: *base'),
    problem: 'yaml/alias 4:5',
  },
  { name: 'an anchor', content: () => withTitle('title: &t a'), problem: 'yaml/alias 3:8' },
  {
    name: 'an anchor before a block',
    content: () => withTitle('title: a', 'product: &p', '  owner: product'),
    problem: 'yaml/alias 4:10',
  },
  { name: 'an alias', content: () => withTitle('title: *t'), problem: 'yaml/alias 3:8' },
  {
    name: 'aliases that multiply',
    content: () => withTitle('a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]'),
    problem: 'yaml/alias 3:4',
  },
  {
    name: 'a type that asks for code',
    content: () => withTitle('title: !!js/function "function () {}"'),
    problem: 'yaml/tag 3:8',
  },
  {
    name: 'a type of Python',
    content: () => withTitle('title: !!python/object/apply:os.system [id]'),
    problem: 'yaml/tag 3:8',
  },
  { name: 'a standard type', content: () => withTitle('title: !!str a'), problem: 'yaml/tag 3:8' },
  {
    name: 'a second document',
    content: () => withTitle('title: a', '...', 'id: b'),
    problem: 'yaml/several-documents 5:1',
  },
  {
    name: 'a directive',
    content: () => `---\n%YAML 1.1\n${LINES.slice(1).join('\n')}`,
    problem: 'yaml/directive 2:1',
  },
  {
    name: 'a reserved name',
    content: () => withTitle('title: a', '__proto__: { admin: true }'),
    problem: 'yaml/reserved-key 4:1',
  },
  {
    name: 'a reserved name in quotes',
    content: () => withTitle('title: a', '"__proto__": { admin: true }'),
    problem: 'yaml/reserved-key 4:1',
  },
  {
    name: 'a name that every object has',
    content: () => withTitle('title: a', 'constructor: a'),
    problem: 'field/unknown 4:1',
  },
  {
    name: 'a tab as indentation',
    content: () => withTitle('title: a', 'customer:', '\tid: a'),
    problem: 'yaml/tab 5:1',
  },
  {
    name: 'a control character',
    content: () => withTitle('title: a\u0007b'),
    problem: 'file/control-character 3:9',
  },
  {
    name: 'a control character by its number',
    content: () => withTitle('title: "\\u001b[2J"'),
    problem: 'yaml/control-character 3:8',
  },
  { name: 'a zero byte', content: () => withTitle('title: a\0b'), problem: 'file/control-character 3:9' },
  {
    name: 'a byte that is not UTF-8',
    content: () => new TextEncoder().encode(TEXT).with(TEXT.indexOf('Export'), 0xe9),
    problem: 'file/not-utf-8 3:9',
  },
  { name: 'a file too large', content: () => TEXT + 'x'.repeat(1024 * 1024), problem: 'file/too-large 1:1' },
  {
    name: 'brackets nested too deep',
    content: () => withTitle(`title: ${'['.repeat(300_000)}`),
    problem: 'yaml/nested-too-deep 3:71',
  },
  {
    name: 'braces nested too deep',
    content: () => withTitle(`title: ${'{a: '.repeat(100_000)}`),
    problem: 'yaml/nested-too-deep 3:257',
  },
  {
    name: 'dashes nested too deep',
    content: () => withTitle(`- ${'- '.repeat(100_000)}a`),
    problem: 'yaml/nested-too-deep 3:130',
  },
  {
    name: 'blocks nested too deep',
    content: () => withTitle(...Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`)),
    problem: 'yaml/nested-too-deep 66:65',
  },
  {
    name: 'a quote left open over very many lines',
    content: () => withTitle(`title: "${'a\n'.repeat(200_000)}`),
    problem: 'yaml/too-much 14999:2',
  },
  {
    name: 'very many fields',
    content: () => withTitle(...Array.from({ length: 60_000 }, (_, field) => `k${field}: 1`)),
    problem: 'yaml/too-much 6430:8',
  },
  {
    name: 'a front matter that asks for code',
    content: () => `---js\n{ id: process.env.TOKEN }\n---\n`,
    problem: 'file/no-front-matter 1:1',
  },
  {
    name: 'a number too large',
    content: () => TEXT.replace('reopens: 0', 'reopens: 12345678901234567890'),
    problem: 'yaml/large-number 16:12',
  },
  {
    name: 'bidi in the id',
    content: () => TEXT.replace('id: zendesk-eu-1', 'id: "zendesk-eu-\u202e1"'),
    problem: 'field/hidden-character 2:5',
  },
  {
    name: 'a zero-width space in an owner',
    content: () => TEXT.replace('who: kei', 'who: "k\u200bei"'),
    problem: 'field/hidden-character 30:10',
  },
  {
    name: 'a zero-width space in an owner by its number',
    content: () => TEXT.replace('who: kei', 'who: "k\\u200bei"'),
    problem: 'field/hidden-character 30:10',
  },
  {
    name: 'an isolate in a slug',
    content: () => TEXT.replace('team: java', 'team: "ja\u2066va"'),
    problem: 'field/hidden-character 25:9',
  },
  {
    name: 'a tag character in who did it',
    content: () => TEXT.replace('by: anna', 'by: "anna\u{e0061}"'),
    problem: 'field/hidden-character 40:63',
  },
  {
    name: 'a mark in the field of an event',
    content: () => TEXT.replace('field: triage.type', 'field: "triage.\u200ftype"'),
    problem: 'field/hidden-character 39:58',
  },
  {
    name: 'a soft hyphen in a customer',
    content: () => TEXT.replace('id: cus_1', 'id: "cus_\u00ad1"'),
    problem: 'field/hidden-character 18:7',
  },
  {
    name: 'bidi in a link',
    content: () => TEXT.replace('tickets/1', 'tickets/\u202e1'),
    problem: 'field/hidden-character 8:8',
  },
  {
    name: 'a zero-width joiner in a field’s name',
    content: () => withTitle('title: a', '"cust\u200domer": a'),
    problem: 'field/hidden-character 4:1',
  },
  {
    name: 'very many `\\` before letters that say nothing',
    content: () => withTitle(`title: "${'\\q'.repeat(500_000)}"`),
    problem: 'yaml/escape 3:9',
  },
  {
    name: 'commas alone in brackets',
    content: () => withTitle(`title: [${','.repeat(49_000)}]`),
    problem: 'yaml/not-readable 3:9',
  },
  {
    name: 'closing brackets alone',
    content: () => withTitle(`title: ${']'.repeat(49_000)}`),
    problem: 'yaml/not-readable 3:8',
  },
  {
    name: 'half of a character by its number',
    content: () => withTitle('title: "\\ud83d"'),
    problem: 'yaml/half-character 3:8',
  },
  {
    name: 'very many empty quotes in a row',
    content: () => withTitle(`title: ${'"" '.repeat(16_000)}`),
    problem: 'yaml/not-readable 3:11',
  },
  {
    name: 'very many events that fit in',
    content: () =>
      TEXT.replace('history:\n', `history:\n${'  - { at: x, event: y, by: anna }\n'.repeat(1450)}`),
    problem: 'field/wrong-form 38:11',
  },
  {
    name: 'a megabyte of line breaks',
    content: () => withTitle('title: a', '\n'.repeat(1_000_000)),
    problem: 'yaml/too-much 44990:1',
  },
  {
    name: 'fields that begin with a question mark',
    content: () => withTitle('? a\n: b\n'.repeat(4_100)),
    problem: 'yaml/duplicate-key 5:3',
  },
  {
    name: 'a name of a megabyte',
    content: () => withTitle('title: a', `${'k'.repeat(1_000_000)}: 1`),
    problem: 'yaml/not-readable 4:1',
  },
  {
    name: 'a number of a million digits',
    content: () => withTitle(`title: ${'9'.repeat(1_000_000)}`),
    problem: 'field/wrong-type 3:8',
  },
  {
    name: 'carriage returns as line breaks',
    content: () => TEXT.replaceAll('\n', '\r'),
    problem: 'file/control-character 1:4',
  },
  {
    name: 'a byte order mark before a field',
    content: () => withTitle('\uFEFFtitle: a'),
    problem: 'field/hidden-character 3:1',
  },
  {
    name: 'the line `---` in a block of lines',
    content: () => withTitle('title: |', '---', '  x'),
    problem: 'field/missing 2:1',
  },
  {
    name: 'a megabyte of conflict marks',
    content: () => `${TEXT}\n${'<<<<<<< ours\n=======\n>>>>>>> theirs\n'.repeat(28_000)}`,
    problem: 'record/conflict-markers 53:1',
  },
]

/** What is strange but says nothing wrong, and has to be as cheap to read as anything else. */
export const HEAVY_RECORDS: readonly Omit<HostileRecord, 'problem'>[] = [
  {
    name: 'a megabyte of spaces after a value',
    content: () => withTitle(`title: a${' '.repeat(1_000_000)}`),
  },
  { name: 'a comment of a megabyte', content: () => withTitle(`title: a # ${'c'.repeat(1_000_000)}`) },
  { name: 'a text of 200,000 headings', content: () => `${TEXT}\n${'## A\n'.repeat(200_000)}` },
  { name: 'a text of 100,000 underlined headings', content: () => `${TEXT}\n${'A\n---\n'.repeat(100_000)}` },
  { name: 'a text of fences that never close', content: () => `${TEXT}\n${'```\n~~~\n'.repeat(120_000)}` },
  { name: 'a text of quotes in quotes', content: () => `${TEXT}\n${'> > > > > a\n'.repeat(80_000)}` },
  { name: 'a text of lists in lists', content: () => `${TEXT}\n${'- '.repeat(500_000)}` },
  { name: 'a text of one open tag', content: () => `${TEXT}\n<a ${'b="c" '.repeat(160_000)}` },
  {
    name: 'a text of half-made conflict marks',
    content: () => `${TEXT}\n${'<<<<<<< ours\n'.repeat(80_000)}`,
  },
]
