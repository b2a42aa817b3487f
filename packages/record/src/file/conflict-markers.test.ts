import { describe, expect, it } from 'vitest'
import { BODY, open, PATH, RECORD } from '../../test-data/a-record.ts'
import { readRecord } from '../read/read-record.ts'
import { printRecord } from '../record/print-record.ts'

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
