import { describe, expect, it } from 'vitest'
import { actionItemsIn, carriedOver, itemLine } from './action-items.ts'

const lines = (body: string) => actionItemsIn(body).map(itemLine)

describe('the check boxes of an agenda', () => {
  it.each([
    { name: 'open and done', body: '- [ ] one\n- [x] two', expected: ['- [ ] one', '- [x] two'] },
    {
      name: 'with line breaks of a browser',
      body: '- [ ] one\r\n- [X] two\r\n',
      expected: ['- [ ] one', '- [x] two'],
    },
    {
      name: 'under any heading',
      body: '# A\n\n- [ ] one\n\n## B\n\n* [ ] two',
      expected: ['- [ ] one', '- [ ] two'],
    },
    { name: 'in one another', body: '- [ ] one\n  - [ ] two', expected: ['- [ ] one', '- [ ] two'] },
    { name: 'over two lines', body: '- [ ] one\n  more', expected: ['- [ ] one more'] },
    { name: 'and no other lists', body: '- one\n- [y] two\n\n`- [ ] three`', expected: [] },
    { name: 'and none without words', body: '- [ ] \n- [ ] <!-- hidden -->', expected: [] },
    { name: 'with their count', body: '- [ ] one (carried 12x)', expected: ['- [ ] one (carried 12x)'] },
    {
      name: 'with a mention as code',
      body: '- [ ] ask @lena and #5',
      expected: ['- [ ] ask `@lena` and `#5`'],
    },
    { name: 'without HTML and pictures', body: '- [ ] one <img src="x"> ![y](z)', expected: ['- [ ] one'] },
    {
      name: 'without a marker in code',
      body: '- [ ] see `<!-- triagebook:agenda:daily:2026-04-02 -->` and `a.ts`',
      expected: ['- [ ] see `<!--` `triagebook:agenda:daily:2026-04-02` `-->` and `a.ts`'],
    },
    {
      name: 'with a link that tells the other page nothing',
      body: '- [ ] read [this](https://github.com/acme/app/issues/5)',
      expected: ['- [ ] read [this](https://redirect.github.com/acme/app/issues/5)'],
    },
  ])('are read: $name', ({ body, expected }) => {
    expect(lines(body)).toEqual(expected)
    expect(lines(lines(body).join('\n')), 'again').toEqual(expected)
  })

  it('move on where they are open, with one more on their count', () => {
    const items = actionItemsIn('- [ ] one\n- [x] two\n- [ ] three (carried 2x)')
    expect(carriedOver(items).map(itemLine)).toEqual(['- [ ] one (carried 1x)', '- [ ] three (carried 3x)'])
  })
})
