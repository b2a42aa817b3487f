import { describe, expect, it } from 'vitest'
import { unreadableText } from './unreadable-text.ts'

const paths = (count: number) => Array.from({ length: count }, (_, index) => `tickets/${index}.md`)

describe('unreadableText', () => {
  it('says nothing of a book that can be read', () => {
    expect(unreadableText([])).toBeNull()
  })

  it.each([
    { count: 1, headline: '1 record could not be read and is in no figure', shown: 1, more: null },
    { count: 2, headline: '2 records could not be read and are in no figure', shown: 2, more: null },
    { count: 20, headline: '20 records could not be read and are in no figure', shown: 20, more: null },
    {
      count: 21,
      headline: '21 records could not be read and are in no figure',
      shown: 20,
      more: 'and 1 more, which figures.json names',
    },
  ])('says of $count: $headline; names $shown, $more', ({ count, headline, shown, more }) => {
    const text = unreadableText(paths(count))
    expect(text).toEqual({ headline, paths: paths(shown), more })
  })
})
