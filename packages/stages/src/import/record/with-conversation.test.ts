import { describe, expect, it } from 'vitest'
import { hour } from '../../../test-data/incoming-ticket.ts'
import type { TicketWords } from '../ticket/redact-ticket.ts'
import { withConversation } from './with-conversation.ts'

const line = (words: string): TicketWords['timeline'][number] => ({ at: hour(9), who: 'customer', words })
const BEFORE_WORDS = `- ${hour(9)}: customer: `

describe('the context of a body', () => {
  it.each([
    {
      name: 'is filled where there is no body',
      body: '',
      context: 'It stops.\n',
      expected: '## Context\n\nIt stops.\n',
    },
    {
      name: 'is filled where its section is blank',
      body: '## Context\n\n \n',
      context: 'It stops.\n',
      expected: '## Context\n\nIt stops.\n\n \n',
    },
    {
      name: 'stays where somebody wrote one',
      body: '## Context\n\nOurs.\n',
      context: 'It stops.\n',
      expected: '## Context\n\nOurs.\n',
    },
    { name: 'stays empty where the desk has none', body: '', context: null, expected: '' },
  ])('$name', ({ body, context, expected }) => {
    expect(withConversation(body, { context, timeline: [] })).toBe(expected)
  })
})

describe('the timeline of a body', () => {
  const timelineOf = (body: string, ...timeline: TicketWords['timeline']) =>
    withConversation(body, { context: null, timeline })

  it('has a line a message, and replaces the one before', () => {
    expect(timelineOf('## Timeline\n\n- old\n\n## Notes\n\nOurs.\n', line('one'), line('two'))).toBe(
      `## Timeline\n\n${BEFORE_WORDS}one\n${BEFORE_WORDS}two\n\n## Notes\n\nOurs.\n`,
    )
  })

  it('stays where the desk gives no messages', () => {
    expect(timelineOf('## Timeline\n\n- old\n')).toBe('## Timeline\n\n- old\n')
  })

  const LIMIT = 512 * 1024
  /** Two lines that take so many bytes together, the second of 1,000. */
  const linesOf = (bytes: number) => {
    const around = BEFORE_WORDS.length + 1
    return [line('a'.repeat(bytes - 1000 - around)), line('b'.repeat(1000 - around))]
  }

  it.each([
    { name: 'all of half a mebibyte', bytes: LIMIT, starts: `${BEFORE_WORDS}aaa` },
    {
      name: 'the newest of a byte more',
      bytes: LIMIT + 1,
      starts: '- 1 older lines are left out: the record would be too large.\n- 2026',
    },
  ])('keeps $name', ({ bytes, starts }) => {
    const timeline = timelineOf('', ...linesOf(bytes)).slice('## Timeline\n\n'.length)
    expect(timeline.startsWith(starts)).toBe(true)
    expect(timeline.endsWith('bbb\n')).toBe(true)
  })
})
