import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { expect, it } from 'vitest'
import { joinTexts } from './join-texts.ts'

/** The tree of HTML as one line: elements by their names, texts in quotes. */
function joined(html: string): string {
  const root = fromParse5(parseFragment(html))
  if (root.type !== 'root') throw new Error('It has no root.')
  joinTexts(root)
  const shown = (node: (typeof root.children)[number]): string => {
    if (node.type === 'text') return JSON.stringify(node.value)
    return node.type === 'element' ? `${node.tagName}(${node.children.map(shown).join(' ')})` : node.type
  }
  return root.children.map(shown).join(' ')
}

it.each([
  { html: '<em></em>', tree: '' },
  { html: '<em></em>'.repeat(1000), tree: '' },
  { html: 'a<b> </b><i> </i>b', tree: '"a  b"' },
  { html: '<b><i> </i></b>', tree: '" "' },
  { html: 'a<b>c</b>', tree: '"a" b("c")' },
  { html: '<p></p>a<br>', tree: 'p() "a" br()' },
  { html: '<b><br></b>', tree: 'b(br())' },
  { html: '<code></code><a></a>a', tree: '"a"' },
])('makes $tree of $html', ({ html, tree }) => {
  expect(joined(html)).toBe(tree)
})
