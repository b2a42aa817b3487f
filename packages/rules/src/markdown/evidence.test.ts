import { parseMarkdown } from '@triagebook/text/parse-markdown'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EVIDENCE } from './evidence.ts'

/** Pieces of which texts are made that show something, or nearly do. */
const PIECE = fc.constantFrom(
  ...[
    '1',
    '2',
    '8',
    '.',
    '\\.',
    ')',
    ' ',
    '    ',
    '\n',
    '\n\n',
    '\t',
    '- ',
    '> ',
    '```',
    '~~~',
    '`',
    '**',
    '*',
  ],
  ...[
    'v',
    'version',
    'Release',
    'build',
    ': ',
    'step',
    '&#46;',
    '&#49;',
    '[',
    '](https://a.example/1.2.3)',
    '<b>',
  ],
)

it.each(Object.entries(EVIDENCE))('has a clue in every text that shows it: %s', (_name, { clue, isIn }) => {
  fc.assert(
    fc.property(fc.array(PIECE, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      if (isIn(parseMarkdown(text))) expect(text).toMatch(clue)
    }),
    { numRuns: 3000 },
  )
})

/** The same with longer pieces, of which a text needs few. */
const PART = fc.oneof(
  PIECE,
  fc.constantFrom(
    ...[
      '1. step',
      '2. step',
      '1) www.a.example',
      '\n2. https://a.example',
      '\n2. step',
      '<!--',
      '-->',
      '<div>\n',
    ],
    ...[
      '\n```',
      '```\n',
      '```log\n',
      '\n~~~\n',
      ' version 8',
      '\nversion: 8',
      'release 2.5',
      '[a]: b "',
      '| a |\n| - |\n',
      '|',
      '\r',
      '\u2028',
    ],
  ),
)

it.each(Object.entries(EVIDENCE))(
  'shows plainly only what its Markdown shows: %s',
  (_name, { isPlainly, isIn }) => {
    const seen = { plainly: 0 }
    fc.assert(
      fc.property(fc.array(PART, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        if (!isPlainly(text)) return
        seen.plainly++
        expect(isIn(parseMarkdown(text)), text).toBe(true)
      }),
      { numRuns: 4000 },
    )
    expect(seen.plainly).toBeGreaterThan(0)
  },
)
