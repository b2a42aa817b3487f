import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sectionsOf, sectionTitle } from '../packages/record/src/sections/sections.ts'
import { parseMarkdown } from '../packages/text/src/markdown/parse-markdown.ts'

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

/** The sections as the tree of GitHub's Markdown has them. */
function sectionsOfTree(body: string): readonly { readonly title: string; readonly content: string }[] {
  const headings = parseMarkdown(body).children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth !== 2) return []
    const words = body.slice(
      node.children[0]?.position?.start.offset ?? 0,
      node.children.at(-1)?.position?.end.offset ?? 0,
    )
    const { start, end } = node.position ?? {}
    return [{ title: sectionTitle(words), from: start?.offset ?? 0, to: end?.offset ?? 0 }]
  })
  return headings.map(({ title, to }, index) => ({
    title,
    content: tidy(body.slice(to, headings[index + 1]?.from)),
  }))
}

function tidy(content: string): string {
  return content.replace(/\r\n?/g, '\n').trim()
}

it('the sections of a record are those that GitHub’s Markdown has', () => {
  let found = 0
  fc.assert(
    fc.property(BODY, (body) => {
      const scanned = sectionsOf(body).map(({ title, content }) => ({ title, content: tidy(content) }))
      const ofTree = sectionsOfTree(body)
      expect(scanned).toEqual(ofTree)
      found += ofTree.length
    }),
  )
  expect(found).toBeGreaterThan(50)
})
