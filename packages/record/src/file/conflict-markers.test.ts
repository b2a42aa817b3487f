import { describe, expect, it } from 'vitest'
import { BODY, open, PATH, RECORD } from '../../test-data/a-record.ts'
import { readRecord } from '../read/read-record.ts'
import { printRecord } from '../record/print-record.ts'
import { conflictMarkers } from './conflict-markers.ts'

const CLEAN = printRecord({ record: RECORD, body: BODY })
const conflict = (mine: string, other: string, ours = 'ours', theirs = 'theirs') =>
  `<<<<<<< ${ours}\n${mine}\n=======\n${other}\n>>>>>>> ${theirs}\n`

describe('a record with the marks of a merge', () => {
  it.each([
    {
      name: 'in its fields',
      text: CLEAN.replace('  severity: major\n', conflict('  severity: major', '  severity: minor')),
    },
    {
      name: 'in its fields, made by Git itself',
      text: CLEAN.replace(
        '  severity: major\n',
        conflict('  severity: major', '  severity: minor', 'HEAD', 'main'),
      ),
    },
    {
      name: 'in its text',
      text: CLEAN.replace('It stops.\n\n---', conflict('It stops.', 'It ends.')),
    },
    {
      name: 'within code, made by us',
      text: CLEAN.replace('It stops.\n\n---', `\`\`\`\n${conflict('a', 'b')}\`\`\``),
    },
  ])('is reported at its place: $name', ({ text }) => {
    const line = text.split('\n').findIndex((shown) => shown.startsWith('<<<<<<<')) + 1
    expect(readRecord(`${PATH}.md`, text.replaceAll('\n', '\r\n')).problems).toMatchObject([
      { code: 'record/conflict-markers', at: { line, col: 1 } },
    ])
  })

  it.each([
    {
      name: 'in code that somebody sent',
      body: `## Context\n\n\`\`\`\n${conflict('a', 'b', 'HEAD', 'main')}\`\`\`\n`,
    },
    { name: 'which are not all there', body: '## Context\n\n<<<<<<< HEAD\n\nand >>>>>>> main\n' },
    { name: 'in another order', body: '## Context\n\n=======\n<<<<<<< HEAD\n>>>>>>> main\n' },
  ])('is readable with marks $name', ({ body }) => {
    expect(open(printRecord({ record: RECORD, body })).body).toBe(body)
  })
})

it.each([
  { conflicts: 1, found: 1 },
  { conflicts: 100, found: 100 },
  { conflicts: 101, found: 100 },
])('of $conflicts places $found are reported', ({ conflicts, found }) => {
  expect(conflictMarkers('a.md', conflict('a', 'b').repeat(conflicts))).toHaveLength(found)
})

it.each([
  { name: 'a place within another', text: '<<<<<<< a\n<<<<<<< b\n=======\n>>>>>>> c\n', lines: [2] },
  { name: 'one without a dividing line', text: '<<<<<<< a\n>>>>>>> b\n', lines: [] },
  { name: 'one whose dividing line is above it', text: '=======\n<<<<<<< a\nb\n>>>>>>> c\n', lines: [] },
  { name: 'one without an end', text: '<<<<<<< a\n=======\n', lines: [] },
  { name: 'two ends of one', text: '<<<<<<< a\n=======\n>>>>>>> b\n>>>>>>> c\n', lines: [1] },
  {
    name: 'marks of six and of eight',
    text: '<<<<<< a\n======\n>>>>>> b\n<<<<<<<< a\n========\n>>>>>>>> b\n',
    lines: [],
  },
  { name: 'marks without names', text: '<<<<<<<\n=======\n>>>>>>>\n', lines: [1] },
  { name: 'marks within a line', text: 'a <<<<<<< b\n=======\n>>>>>>> c\n', lines: [] },
])('finds $name at $lines', ({ text, lines }) => {
  expect(conflictMarkers('a.md', text).map(({ at }) => at?.line)).toEqual(lines)
})
