import { describe, expect, it } from 'vitest'
import { neutralize } from './neutralize.ts'

/** The nodes as Markdown: code in backticks. */
function shown(text: string, startsLine = false): string {
  return neutralize(text, startsLine)
    .map(({ type, value }) => (type === 'inlineCode' ? `\`${value}\`` : value))
    .join('')
}

const hex = (length: number) => '0a1b2c3d'.repeat(6).slice(0, length)

describe('neutralize', () => {
  it.each([
    { name: 'a mention', rows: ['`@anna`', 'ask `@anna-b`, please', '@', '@ anna'] },
    {
      name: 'an address',
      rows: ['`anna@example.com`', '`https://example.com`', '`www.example.com`', 'example.com'],
    },
    { name: 'an issue', rows: ['`#1`', '`acme/app#12`', '`GH-1`', '#', '# 1', '#a', 'gh-', 'gh-a'] },
    {
      name: 'a commit',
      rows: [
        hex(6),
        `\`${hex(7)}\``,
        `\`${hex(40)}\``,
        hex(41),
        `\`x-${hex(7)}\``,
        `z${hex(7)}`,
        `${hex(7)}z`,
      ],
    },
    {
      name: 'an emoji',
      rows: ['`:tada:`', '`:+1:`', '`:-1:`', '`:100:`', '`:1234:`', ':12:', '10:30:15', 'a:b'],
    },
    { name: 'a formula', rows: ['`$x$`', '`5$`', '5 €'] },
    { name: 'a comment', rows: ['`<!--`', '`-->`', '<--', '-- >'] },
    {
      name: 'an underscore',
      rows: ['`snake_case`', '`_emphasis_`', '_ _'],
    },
    {
      name: 'a placeholder',
      rows: ['`[redacted: e-mail]`', '[redacted]', 'a`[redacted: token]`b', '[redacted: X]'],
    },
  ])('makes code of $name and leaves what is none', ({ rows }) => {
    expect(rows.map((row) => shown(row.replaceAll('`', '')))).toEqual(rows)
  })

  it.each([
    { text: '(@anna)', shows: '(`@anna`)' },
    { text: '"@anna".', shows: '"`@anna`".' },
    { text: '«#12»!', shows: '«`#12`»!' },
    { text: '**@anna**', shows: '**`@anna`**' },
    { text: '-->', shows: '`-->`' },
    { text: 'a @b c @d e', shows: 'a `@b` c `@d` e' },
    { text: '  @b\n', shows: '  `@b`\n' },
    { text: '', shows: '' },
  ])('keeps brackets, quotes and punctuation outside of the code: $text', ({ text, shows }) => {
    expect(shown(text)).toBe(shows)
  })

  it.each([
    { text: '/close', startsLine: true, shows: '`/close`' },
    { text: '/close', startsLine: false, shows: '/close' },
    { text: 'a /close', startsLine: true, shows: 'a /close' },
    { text: 'a\n/close', startsLine: false, shows: 'a\n`/close`' },
    { text: 'a\n\n  /close now', startsLine: false, shows: 'a\n\n  `/close` now' },
    { text: '/1', startsLine: true, shows: '/1' },
    { text: '/', startsLine: true, shows: '/' },
  ])('makes code of a command only at the start of a line: $text', ({ text, startsLine, shows }) => {
    expect(shown(text, startsLine)).toBe(shows)
  })
})
