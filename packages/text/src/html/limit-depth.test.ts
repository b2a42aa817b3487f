import type { Element, ElementContent, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { limitDepth } from './limit-depth.ts'

const DEEPEST = 100

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

/** Content inside so many elements. */
function nested(depth: number, content: ElementContent[]): Root {
  let children = content
  for (let level = 0; level < depth; level++) children = [element('div', children)]
  return { type: 'root', children }
}

const word = (value: string): ElementContent => ({ type: 'text', value })

function limited(root: Root): Root {
  limitDepth(root)
  return root
}

describe('limitDepth', () => {
  it('keeps a tree of the greatest depth', () => {
    expect(limited(nested(DEEPEST, [word('a')]))).toEqual(nested(DEEPEST, [word('a')]))
  })

  it('replaces an element one level deeper by its text', () => {
    expect(limited(nested(DEEPEST, [element('b', [word('a')])]))).toEqual(nested(DEEPEST, [word('a')]))
  })

  it('keeps the text of all that is deeper, in its order, but not of scripts and styles', () => {
    const content = [
      word('a'),
      element('p', [word('b'), element('i', [element('b', [word('c')]), word('d')])]),
      element('script', [word('x')]),
      element('style', [word('y')]),
      word('e'),
    ]
    expect(limited(nested(DEEPEST, content))).toEqual(nested(DEEPEST, ['a', 'b', 'c', 'd', 'e'].map(word)))
  })

  it('limits each branch by itself', () => {
    const deep = nested(DEEPEST, [element('b', [word('a')])]).children[0]
    if (deep?.type !== 'element') throw new Error('The tree has no element.')
    const root = limited({ type: 'root', children: [element('p', [word('z')]), deep] })
    expect(root.children).toEqual([element('p', [word('z')]), ...nested(DEEPEST, [word('a')]).children])
  })

  it('reads a tree deeper than the stack', () => {
    expect(limited(nested(200_000, [word('a')]))).toEqual(nested(DEEPEST, [word('a')]))
  })

  it.each([0, 1])('keeps an empty tree of depth %i', (depth) => {
    expect(limited(nested(depth, []))).toEqual(nested(depth, []))
  })
})
