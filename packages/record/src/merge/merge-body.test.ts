import { describe, expect, it } from 'vitest'
import { RECORD } from '../a-record.ts'
import { mergeBody } from './merge-body.ts'

const BASE = '## Context\n\nIt stops.\n\n## Timeline\n\n- one\n'
const merged = (ours: string, theirs: string, base: string | undefined = BASE) => {
  const side = (body: string) => ({ record: RECORD, body })
  return mergeBody({ base: side(base), ours: side(ours), theirs: side(theirs) }, 'theirs')
}

describe('a body', () => {
  it.each([
    {
      name: 'takes each section from the side that changed it',
      ours: BASE.replace('It stops.', 'It stops early.'),
      theirs: BASE.replace('- one', '- one\n- two'),
      is: '## Context\n\nIt stops early.\n\n## Timeline\n\n- one\n- two\n',
    },
    {
      name: 'takes the Timeline of the import',
      ours: BASE.replace('- one', '- ours'),
      theirs: BASE.replace('- one', '- theirs'),
      is: BASE.replace('- one', '- theirs'),
    },
    {
      name: 'has the new sections of both, those we know in their order',
      ours: `${BASE}\n## Notes\n\nOurs.\n`,
      theirs: BASE.replace('## Timeline', '## Customer impact\n\nMuch.\n\n## Timeline'),
      is: '## Context\n\nIt stops.\n\n## Customer impact\n\nMuch.\n\n## Timeline\n\n- one\n\n## Notes\n\nOurs.\n',
    },
    {
      name: 'has a team’s own sections after the ones that they followed',
      ours: `${BASE}\n## Links\n\nOurs.\n\n## Notes\n\nOurs.\n\n## More\n\nOurs.\n`,
      theirs: `## First\n\nTheirs.\n\n${BASE.replace('## Timeline', '## After\n\nTheirs.\n\n## Timeline')}`,
      is: '## First\n\nTheirs.\n\n## Context\n\nIt stops.\n\n## After\n\nTheirs.\n\n## Timeline\n\n- one\n\n## Links\n\nOurs.\n\n## Notes\n\nOurs.\n\n## More\n\nOurs.\n',
    },
    {
      name: 'loses a section that one side took out',
      ours: '## Timeline\n\n- one\n',
      theirs: `${BASE}\n## Notes\n\nTheirs.\n`,
      is: '## Timeline\n\n- one\n\n## Notes\n\nTheirs.\n',
    },
    {
      name: 'keeps what stands above the first heading',
      ours: `Read this first.\n\n${BASE}`,
      theirs: BASE.replace('It stops.', 'It ends.'),
      is: `Read this first.\n\n${BASE.replace('It stops.', 'It ends.')}`,
    },
    {
      name: 'does not take a heading in code for one',
      ours: BASE.replace('It stops.', '```\n## Timeline\n```'),
      theirs: BASE.replace('- one', '- two'),
      is: '## Context\n\n```\n## Timeline\n```\n\n## Timeline\n\n- two\n',
    },
  ])('$name', ({ ours, theirs, is }) => {
    expect(merged(ours, theirs)).toEqual({ value: is, clashes: [] })
  })

  it.each([
    { name: 'that both changed', ours: 'It ends.', theirs: 'It halts.' },
    { name: 'that one changed and the other emptied', ours: 'It ends.', theirs: '' },
  ])('clashes in a section $name, and ours stays', ({ ours, theirs }) => {
    const with_ = (words: string) => BASE.replace('It stops.', words)
    const { value, clashes } = merged(with_(ours), with_(theirs))
    expect(value).toBe(with_(ours))
    expect(clashes).toMatchObject([{ section: 'Context' }])
  })

  it('clashes in a section that one took out and the other changed', () => {
    const { value, clashes } = merged('## Timeline\n\n- one\n', BASE.replace('It stops.', 'It ends.'))
    expect(value).toBe('## Timeline\n\n- one\n')
    expect(clashes).toMatchObject([{ section: 'Context' }])
  })

  it('tells a clash by the title that a reader sees, the text above the first heading by none', () => {
    const notes = (first: string, words: string) => `${first}\n\n## Notes\n\nSame.\n\n## Notes\n\n${words}\n`
    const { value, clashes } = merged(
      notes('One.', 'Ours.'),
      notes('Two.', 'Theirs.'),
      notes('None.', 'Base.'),
    )
    expect(value).toBe(notes('One.', 'Ours.'))
    expect(clashes).toEqual(
      ['', 'Notes'].map((section) => ({ path: [], section, ours: {}, theirs: {}, kept: 'ours' })),
    )
  })
})
