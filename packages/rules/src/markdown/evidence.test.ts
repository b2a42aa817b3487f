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
