import { scanSections } from '@triagebook/record'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSections } from './sections.ts'

const INDENT = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '      ', '\t')
const MARKER = fc.constantFrom(
  '',
  '',
  '',
  '',
  '- ',
  '* ',
  '> ',
  '>',
  '1. ',
  '2. ',
  '10) ',
  '-   ',
  '-',
  '- - ',
  '> - ',
)
const LINE = fc.constantFrom(
  ...[
    '## Context',
    '## Timeline ##',
    '## *Logs* and `x` ',
    '##',
    '## #',
    '##No',
    '# Top',
    '### Deep',
    '####### Seven',
  ],
  ...['words', 'words', 'more **words**', '', '', '', '---', '--', '===', '***', '- - -', '-', '1.'],
  ...['```', '```', '````', '~~~', '~~~~', '``` js', '~~~ a`b', '```x``` y', '``'],
  ...[
    '<div>',
    '</div>',
    '<!-- c',
    '-->',
    '<!-- c -->',
    '<script>',
    '</script>',
    '<a>',
    '</b>',
    '<a href="x">',
    '<a',
    '<?x',
    '?>',
  ],
  ...['<!X', '<![CDATA[', ']]>', '<p', '<pre>', 'words <div>', '<!-->', '> ## Context'],
  ...[
    '| a |',
    '| - |',
    'a | b',
    '- | -',
    ':-',
    '[a]: b',
    "[a]: <b> 't",
    "t'",
    '[a]:',
    '[^a]: x',
    '[^a]: ## Context',
    '-\t## Context',
    '>\t## Context',
  ],
)
const BODY = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom('## Context', '## Timeline ##', ' ## *Logs* and `x` ', 'words\n---', '', '', 'words'),
        fc.tuple(INDENT, MARKER, LINE).map((parts) => parts.join('')),
        fc.tuple(INDENT, MARKER, INDENT, LINE).map((parts) => parts.join('')),
      ),
      { maxLength: 12, size: 'max' },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([lines, eol]) => lines.join('\n').replaceAll('\n', eol))

const tidy = (content: string) => content.replace(/\r\n?/g, '\n').trim()

it('the line scan of a record sees the sections that the tree has', () => {
  let found = 0
  fc.assert(
    fc.property(BODY, (body) => {
      const read = readSections(body).map(({ title, markdown }) => ({ title, content: tidy(markdown) }))
      const scanned = scanSections(body).map(({ title, content }) => ({ title, content: tidy(content) }))
      expect(scanned).toEqual(read)
      found += read.length
    }),
  )
  expect(found).toBeGreaterThan(50)
})
