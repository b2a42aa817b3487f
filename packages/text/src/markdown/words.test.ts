import { describe, expect, it } from 'vitest'
import { wordsOf } from './words.ts'

/** Replaces every `bad`, wherever it stands in the words. */
function censor(words: string) {
  return [...words.matchAll(/bad/g)].map(({ index }) => ({ start: index, end: index + 3, text: 'x' }))
}

/** The Markdown after `find` has seen its words. */
function edited(markdown: string, find: typeof censor): string {
  const words = wordsOf(markdown)
  return words.edited(find(words.all))
}

describe('wordsOf', () => {
  it('gives what a person reads, a line a block', () => {
    const markdown =
      '## Title\n\na **b** `c`\\\n[d](https://x.example) ![e](f)\n\n| g | h |\n| - | - |\n| i | j |\n\n```\nk\n```\n'
    expect(wordsOf(markdown).visible).toBe('Title\na b c\nd e\ng h \ni j \nk')
  })

  it('searches a cell after the title of its column, and tells where it ends', () => {
    const markdown = '| User | Password |\n| - | - |\n| anna | b |\n'
    expect(wordsOf(markdown).all).toBe('User\t Password\t \nUser\u001fanna\t Password\u001fb\t \n')
  })

  it.each([
    { name: 'with a digit', title: 'Line 2' },
    { name: 'of one letter', title: 'a' },
    { name: 'of 41 letters', title: 'a'.repeat(41) },
  ])('leaves out a title $name', ({ title }) => {
    expect(wordsOf(`| ${title} |\n| - |\n| b |\n`).all).not.toContain('\u001fb')
  })
})

describe('wordsOf(…).edited', () => {
  it.each([
    { name: 'in text', markdown: 'a bad word', after: 'a x word\n' },
    { name: 'across marks', markdown: 'a **b**`a`*d* word', after: 'a **x** word\n' },
    { name: 'across escapes', markdown: 'b\\_bad', after: '`b_x`\n' },
    { name: 'in code', markdown: '```\na\nbad\n```', after: '```\na\nx\n```\n' },
    { name: 'in HTML', markdown: '<!-- bad -->', after: '<!-- x -->\n' },
    { name: 'in a cell', markdown: '| a |\n| - |\n| bad |', after: '| a |\n| - |\n| x |\n' },
    { name: 'twice', markdown: 'bad bad', after: 'x x\n' },
    { name: 'in the address of a link', markdown: '[*a*](https://x.example/bad)', after: '*a*\n' },
    {
      name: 'in an address that is its own words',
      markdown: '<https://x.example/bad>',
      after: '`https://x.example/x`\n',
    },
    { name: 'in the address of a picture', markdown: '![a](bad.png)', after: 'a\n' },
    { name: 'in the address of a definition', markdown: '[a]\n\n[a]: bad', after: '[a]\n\n[a]: <>\n' },
  ])('edits words $name', ({ markdown, after }) => {
    expect(edited(markdown, censor)).toBe(after)
  })

  it('leaves the parts alone that no edit touches', () => {
    expect(edited('[a](https://x.example) bad', censor)).toBe('[a](https://x.example) x\n')
  })

  it('drops a block that an edit empties', () => {
    const everything = (words: string) => [
      { start: words.indexOf('b'), end: words.indexOf('d') + 1, text: 'x' },
    ]
    expect(edited('a b\n\nc\n\nd e', everything)).toBe('a x\n\ne\n')
  })

  it('changes no byte without an edit', () => {
    expect(edited('*  a\n***\n', () => [])).toBe('*  a\n***\n')
  })
})
