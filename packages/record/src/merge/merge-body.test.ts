import { describe, expect, it } from 'vitest'
import { RECORD } from '../../test-data/a-record.ts'
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
      name: 'keeps the text above the first heading',
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
    {
      name: 'has a section that we know and only the shorter side has last where none comes after it',
      ours: '## Context\n\nIt stops.\n\n## Links\n\nOurs.\n\n## Notes\n\nOurs.\n',
      theirs: '## Context\n\nIt stops.\n\n## Timeline\n\n- two\n',
      base: '## Context\n\nIt stops.\n',
      is: '## Context\n\nIt stops.\n\n## Links\n\nOurs.\n\n## Notes\n\nOurs.\n\n## Timeline\n\n- two\n',
    },
    {
      name: 'has a section that we know right above the next that we know',
      ours: '## Links\n\nOurs.\n\n## Timeline\n\n- one\n',
      theirs: '## Context\n\nIt stops.\n\n## Timeline\n\n- one\n',
      base: '## Timeline\n\n- one\n',
      is: '## Links\n\nOurs.\n\n## Context\n\nIt stops.\n\n## Timeline\n\n- one\n',
    },
    {
      name: 'has a section that we know above all where the next that we know is the first',
      ours: '## Timeline\n\n- one\n\n## Links\n\nOurs.\n\n## Notes\n\nOurs.\n',
      theirs: '## Context\n\nIt stops.\n\n## Timeline\n\n- one\n',
      base: '## Timeline\n\n- one\n',
      is: '## Context\n\nIt stops.\n\n## Timeline\n\n- one\n\n## Links\n\nOurs.\n\n## Notes\n\nOurs.\n',
    },
    {
      name: 'has one blank line between sections, and none at its end',
      ours: '## Context\n\nOurs.\n\n\n\n## Timeline\n\n- one\n\n\n',
      theirs: '## Context\n\nIt stops.\n\n## Timeline\n\n- two\n  \n\n',
      is: '## Context\n\nOurs.\n\n\n\n## Timeline\n\n- two\n',
    },
    {
      name: 'is all of one piece where nobody made a heading',
      ours: 'One.\n\nTwo.\n',
      theirs: 'One.\n\nTwo.\n\n## Timeline\n\n- one\n',
      base: 'One.\n',
      is: 'One.\n\nTwo.\n\n## Timeline\n\n- one\n',
    },
  ])('$name', ({ ours, theirs, is, base }) => {
    expect(merged(ours, theirs, base)).toEqual({ value: is, conflicts: [] })
  })

  it.each([
    { name: 'that both changed', ours: 'It ends.', theirs: 'It halts.' },
    { name: 'that one changed and the other emptied', ours: 'It ends.', theirs: '' },
  ])('conflicts in a section $name, and ours stays', ({ ours, theirs }) => {
    const with_ = (words: string) => BASE.replace('It stops.', words)
    const { value, conflicts } = merged(with_(ours), with_(theirs))
    expect(value).toBe(with_(ours))
    expect(conflicts).toMatchObject([{ section: 'Context' }])
  })

  it('conflicts in a section that one took out and the other changed', () => {
    const { value, conflicts } = merged('## Timeline\n\n- one\n', BASE.replace('It stops.', 'It ends.'))
    expect(value).toBe('## Timeline\n\n- one\n')
    expect(conflicts).toMatchObject([{ section: 'Context' }])
  })

  it('names a conflict by the title that a reader sees, the text above the first heading by none', () => {
    const notes = (first: string, words: string) => `${first}\n\n## Notes\n\nSame.\n\n## Notes\n\n${words}\n`
    const { value, conflicts } = merged(
      notes('One.', 'Ours.'),
      notes('Two.', 'Theirs.'),
      notes('None.', 'Base.'),
    )
    expect(value).toBe(notes('One.', 'Ours.'))
    expect(conflicts).toEqual(
      ['', 'Notes'].map((section) => ({ path: [], section, ours: {}, theirs: {}, kept: 'ours' })),
    )
  })

  const versions = (base: string | null, ours: string, theirs: string, withheld: readonly string[]) => {
    const side = (name: string, body: string) => ({
      record: { ...RECORD, source: { ...RECORD.source, ...(withheld.includes(name) && { withheld: true }) } },
      body,
    })
    return {
      base: base === null ? undefined : side('base', base),
      ours: side('ours', ours),
      theirs: side('theirs', theirs),
    }
  }

  it('that one side withholds is no conflict where the other added only its Timeline', () => {
    const timeline = `  ${BASE.replace('- one', '- two').replace('It stops.', 'It stops.\n')}`
    const { value, conflicts } = mergeBody(
      versions(BASE, 'Withheld.\n', timeline.trimStart(), ['ours']),
      'ours',
    )
    expect({ value, conflicts }).toEqual({ value: 'Withheld.\n', conflicts: [] })
  })

  it('that one side withholds is a conflict with what the other wrote, without a base too', () => {
    const kept = [{ path: [], ours: {}, theirs: {}, kept: 'withheld' }]
    const words = BASE.replace('It stops.', 'It ends.')
    expect(mergeBody(versions(BASE, words, 'Withheld.\n', ['theirs']), 'ours').conflicts).toEqual(kept)
    expect(mergeBody(versions(null, 'Withheld.\n', words, ['ours']), 'ours').conflicts).toEqual(kept)
    expect(mergeBody(versions(null, 'Withheld.\n', '', ['ours']), 'ours').conflicts).toEqual([])
  })

  it('that is withheld no longer is merged as any other', () => {
    const { value } = mergeBody(
      versions(BASE, BASE.replace('stops', 'ends'), `${BASE}\n## Notes\n\nTheirs.\n`, ['base', 'ours']),
      'theirs',
    )
    expect(value).toBe(`${BASE.replace('stops', 'ends')}\n## Notes\n\nTheirs.\n`)
  })

  it('that both took out and added to in other places names a section by its title in either', () => {
    const { conflicts } = merged('## Context\n\nOurs.\n', '## Context\n\nTheirs.\n\n## Timeline\n\n- two\n')
    expect(conflicts).toMatchObject([{ section: 'Context' }])
  })
})
