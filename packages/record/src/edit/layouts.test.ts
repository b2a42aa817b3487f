import { expect, it } from 'vitest'
import { isMap, parseDocument } from 'yaml'
import { isFields } from '../yaml/print-yaml.ts'
import { blockEdits } from './edit-block.ts'
import { flowText } from './edit-flow.ts'
import { sourceTextOf, withEdits } from './source-text.ts'
import { UneditableLayout } from './uneditable-layout.ts'

/** The text with the fields edited, in whatever order they are new; `UneditableLayout` where it cannot be done by lines. */
function edited(yaml: string, next: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(yaml)
  const root = document.contents
  const old: unknown = document.toJS()
  if (!isMap(root) || !isFields(old)) throw new Error('This test is about fields.')
  const source = sourceTextOf(yaml, root)
  try {
    if (root.flow) return flowText(source, root, old, next, {})
    return withEdits(source, blockEdits(source, { map: root, old, next, order: {}, oneLine: false }))
  } catch (error) {
    if (error instanceof UneditableLayout) return error.name
    throw error
  }
}

it.each([
  {
    name: 'an item put between two with a comment',
    yaml: 'a: [\n  x, # one\n  y # two\n]\n',
    next: { a: ['x', 'new', 'y'] },
    text: 'a: [\n  x, new, # one\n  y # two\n]\n',
  },
  {
    name: 'an item put at the end, before a comment',
    yaml: 'a: [\n  x, # one\n  y # two\n]\n',
    next: { a: ['x', 'y', 'new'] },
    text: 'a: [\n  x, # one\n  y, new # two\n]\n',
  },
  {
    name: 'an item put at the beginning, behind a comment',
    yaml: 'a: [ # these\n  x]\n',
    next: { a: ['new', 'x'] },
    text: 'a: [ # these\n  new, x]\n',
  },
  {
    name: 'the first item of a list on a line taken out',
    yaml: 'a: [x,  y,   z]\n',
    next: { a: ['y', 'z'] },
    text: 'a: [y,   z]\n',
  },
  {
    name: 'the last item taken out',
    yaml: 'a: [x,  y,   z]\n',
    next: { a: ['x', 'y'] },
    text: 'a: [x,  y]\n',
  },
  {
    name: 'an item in the middle taken out',
    yaml: 'a: [x,  y,   z]\n',
    next: { a: ['x', 'z'] },
    text: 'a: [x, z]\n',
  },
  { name: 'all items taken out', yaml: 'a: [x, y]\n', next: { a: [] }, text: 'a: []\n' },
  {
    name: 'an item put at the start',
    yaml: 'a: [x,  y]\n',
    next: { a: ['n', 'x', 'y'] },
    text: 'a: ["n", x,  y]\n',
  },
  {
    name: 'an item put at the end',
    yaml: 'a: [x,  y]\n',
    next: { a: ['x', 'y', 'n'] },
    text: 'a: [x,  y, "n"]\n',
  },
  {
    name: 'an item put in the middle',
    yaml: 'a: [x,  y]\n',
    next: { a: ['x', 'n', 'y'] },
    text: 'a: [x, "n",  y]\n',
  },
  {
    name: 'an item put at the start, padded',
    yaml: 'a: [ x, y  ]\n',
    next: { a: ['n', 'x', 'y'] },
    text: 'a: [ "n", x, y  ]\n',
  },
  {
    name: 'an item put at the end, padded',
    yaml: 'a: [  x, y ]\n',
    next: { a: ['x', 'y', 'n'] },
    text: 'a: [  x, y, "n"  ]\n',
  },
  {
    name: 'the first item taken out, padded',
    yaml: 'a: [  x, y ]\n',
    next: { a: ['y'] },
    text: 'a: [  y ]\n',
  },
  {
    name: 'the last item taken out, padded',
    yaml: 'a: [  x, y ]\n',
    next: { a: ['x'] },
    text: 'a: [  x  ]\n',
  },
  {
    name: 'behind a last comma',
    yaml: 'a: [x, y,]\n',
    next: { a: ['x', 'y', 'n'] },
    text: 'a: [x, y, "n"]\n',
  },
  {
    name: 'the first item taken out, last comma',
    yaml: 'a: [x, y,]\n',
    next: { a: ['y'] },
    text: 'a: [y,]\n',
  },
  { name: 'the last item taken out, last comma', yaml: 'a: [x, y,]\n', next: { a: ['x'] }, text: 'a: [x]\n' },
  { name: 'only new items', yaml: 'a: [ x, y ]\n', next: { a: ['n', 'm'] }, text: 'a: [ "n", m ]\n' },
  {
    name: 'a list over lines, first',
    yaml: 'a: [\n  x, # one\n  y\n  ]\n',
    next: { a: ['y'] },
    text: 'a: [y\n  ]\n',
  },
  {
    name: 'a list over lines, start',
    yaml: 'a: [\n  x, # one\n  y\n  ]\n',
    next: { a: ['n', 'x', 'y'] },
    text: 'a: ["n", x, # one\n  y\n  ]\n',
  },
  {
    name: 'an empty list within braces',
    yaml: 'a: { b: [], c: 1 }\n',
    next: { a: { b: ['x'], c: 1 } },
    text: 'a: { b: [x], c: 1 }\n',
  },
  {
    name: 'empty braces within braces',
    yaml: 'a: { b: {}, c: 1 }\n',
    next: { a: { b: { d: 1 }, c: 1 } },
    text: 'a: { b: { d: 1 }, c: 1 }\n',
  },
  { name: 'first key out', yaml: 'a: {b: 1,  c: 2}\n', next: { a: { c: 2 } }, text: 'a: {c: 2}\n' },
  { name: 'last key out', yaml: 'a: {b: 1,  c: 2}\n', next: { a: { b: 1 } }, text: 'a: {b: 1}\n' },
  {
    name: 'a key added',
    yaml: 'a: {b: 1,  c: 2}\n',
    next: { a: { b: 1, c: 2, d: 3 } },
    text: 'a: {b: 1,  c: 2, d: 3}\n',
  },
  {
    name: 'quoted key',
    yaml: 'a: {"b": 1,  c: 2}\n',
    next: { a: { b: 5, c: 2 } },
    text: 'a: {"b": 5,  c: 2}\n',
  },
  {
    name: 'a list to a text in braces',
    yaml: 'a: { b: [x], c: 1 }\n',
    next: { a: { b: 'x', c: 1 } },
    text: 'a: { b: x, c: 1 }\n',
  },
  {
    name: 'braces to a text in braces',
    yaml: 'a: { b: { d: 1 }, c: 1 }\n',
    next: { a: { b: 'x', c: 1 } },
    text: 'a: { b: x, c: 1 }\n',
  },
  {
    name: 'a text to a list in braces',
    yaml: 'a: { b: x, c: 1 }\n',
    next: { a: { b: ['x'], c: 1 } },
    text: 'a: { b: [x], c: 1 }\n',
  },
  {
    name: 'a text to braces in braces',
    yaml: 'a: { b: x, c: 1 }\n',
    next: { a: { b: { d: 'x' }, c: 1 } },
    text: 'a: { b: { d: x }, c: 1 }\n',
  },
  {
    name: 'a list to braces in braces',
    yaml: 'a: { b: [x], c: 1 }\n',
    next: { a: { b: { d: 'x' }, c: 1 } },
    text: 'a: { b: { d: x }, c: 1 }\n',
  },
  {
    name: 'braces to a list in braces',
    yaml: 'a: { b: { d: 1 }, c: 1 }\n',
    next: { a: { b: ['d'], c: 1 } },
    text: 'a: { b: [d], c: 1 }\n',
  },
  { name: 'list in list', yaml: 'a: [[x, y], [z]]\n', next: { a: [['x'], ['z']] }, text: 'a: [[x], [z]]\n' },
  {
    name: 'braces in a list',
    yaml: 'a: [{ b: 1 }, { b: 2 }]\n',
    next: { a: [{ b: 1 }, { b: 3 }] },
    text: 'a: [{ b: 1 }, { b: 3 }]\n',
  },
  { name: 'root', yaml: '{ a: 1, b: 2 }\n', next: { a: 1, b: 3 }, text: '{ a: 1, b: 3 }' },
  {
    name: 'list unfolded',
    yaml: 'a: [] # c\nb: 1\n',
    next: { a: ['x', 'y'], b: 1 },
    text: 'a: # c\n  - x\n  - "y"\nb: 1\n',
  },
  {
    name: 'braces unfolded',
    yaml: 'a:   {} # c\nb: 1\n',
    next: { a: { x: 1 }, b: 1 },
    text: 'a: # c\n  x: 1\nb: 1\n',
  },
  {
    name: 'list unfolded quoted key',
    yaml: '"a:b": []\nb: 1\n',
    next: { 'a:b': ['x'], b: 1 },
    text: '"a:b":\n  - x\nb: 1\n',
  },
  {
    name: 'list unfolded next line',
    yaml: 'a:\n  []\nb: 1\n',
    next: { a: ['x'], b: 1 },
    text: 'a:\n  - x\nb: 1\n',
  },
  {
    name: 'list unfolded at end without break',
    yaml: 'b: 1\na: []',
    next: { b: 1, a: ['x'] },
    text: 'b: 1\na:\n  - x\n',
  },
  { name: 'empty list to text', yaml: 'a: [] # c\nb: 1\n', next: { a: 'x', b: 1 }, text: 'UneditableLayout' },
  {
    name: 'empty braces to list',
    yaml: 'a: {}\nb: 1\n',
    next: { a: ['x'], b: 1 },
    text: 'a:\n  - x\nb: 1\n',
  },
  { name: 'full list to text', yaml: 'a: [x] # c\nb: 1\n', next: { a: 'x', b: 1 }, text: 'a: x\nb: 1\n' },
  {
    name: 'full list to braces',
    yaml: 'a: [x] # c\nb: 1\n',
    next: { a: { c: 1 }, b: 1 },
    text: 'a:\n  c: 1\nb: 1\n',
  },
  {
    name: 'braces to list',
    yaml: 'a: { c: 1 } # c\nb: 1\n',
    next: { a: ['x'], b: 1 },
    text: 'a:\n  - x\nb: 1\n',
  },
  { name: 'braces to text', yaml: 'a: { c: 1 } # c\nb: 1\n', next: { a: 'x', b: 1 }, text: 'a: x\nb: 1\n' },
  { name: 'text to list', yaml: 'a: x # c\nb: 1\n', next: { a: ['x'], b: 1 }, text: 'a:\n  - x\nb: 1\n' },
  {
    name: 'text to block',
    yaml: 'a: x # c\nb: 1\n',
    next: { a: { c: 1 }, b: 1 },
    text: 'a:\n  c: 1\nb: 1\n',
  },
  { name: 'block to text', yaml: 'a:\n  c: 1\n  d: 2\nb: 1\n', next: { a: 'x', b: 1 }, text: 'a: x\nb: 1\n' },
  { name: 'block to list', yaml: 'a:\n  c: 1\nb: 1\n', next: { a: ['x'], b: 1 }, text: 'a:\n  - x\nb: 1\n' },
  { name: 'block emptied', yaml: 'a:\n  c: 1\n  d: 2\nb: 1\n', next: { a: {}, b: 1 }, text: 'a: {}\nb: 1\n' },
  { name: 'list emptied', yaml: 'a:\n  - x\n  - y\nb: 1\n', next: { a: [], b: 1 }, text: 'a: []\nb: 1\n' },
  {
    name: 'list to block',
    yaml: 'a:\n  - x\nb: 1\n',
    next: { a: { c: 1 }, b: 1 },
    text: 'a:\n  c: 1\nb: 1\n',
  },
  {
    name: 'folded to text',
    yaml: 'a: >\n  x\n  y\n\nb: 1\n',
    next: { a: 'x', b: 1 },
    text: 'a: x\n\nb: 1\n',
  },
  { name: 'literal to text', yaml: 'a: |\n  x\n  y\nb: 1\n', next: { a: 'x', b: 1 }, text: 'a: x\nb: 1\n' },
  { name: 'folded', yaml: 'a: >-\n  x\n  y\nb: 1\n', next: { a: 'x z', b: 1 }, text: 'a: x z\nb: 1\n' },
  {
    name: 'step 4',
    yaml: 'a:\n    c: 1\nb: 1\n',
    next: { a: { c: 1, d: { e: 1 } }, b: 1, z: { y: 1 } },
    text: 'a:\n    c: 1\n    d:\n        e: 1\nb: 1\nz:\n    y: 1\n',
  },
  {
    name: 'step of the first block on lines of its own',
    yaml: 'f: { g: 1 }\na:\n    c: 1\n',
    next: { f: { g: 1 }, a: { c: 1 }, z: { y: 1 } },
    text: 'f: { g: 1 }\na:\n    c: 1\nz:\n    y: 1\n',
  },
  { name: 'step 1', yaml: 'a:\n c: 1\n', next: { a: { c: 1 }, z: { y: 1 } }, text: 'a:\n c: 1\nz:\n y: 1\n' },
  { name: 'step without any block', yaml: 'a: 1\n', next: { a: 1, z: { y: 1 } }, text: 'a: 1\nz:\n  y: 1\n' },
  {
    name: 'CRLF, no last break',
    yaml: 'a: 1\r\nb: 2',
    next: { a: 1, b: 3, c: ['x'] },
    text: 'a: 1\r\nb: 3\r\nc:\r\n  - x\r\n',
  },
  { name: 'no last break, last field changed', yaml: 'a: 1\nb: 2', next: { a: 1, b: 3 }, text: 'a: 1\nb: 3' },
  { name: 'no last break, one line, new', yaml: 'a: 1', next: { a: 1, b: 3 }, text: 'a: 1\nb: 3\n' },
  {
    name: 'two fields put in one after the other',
    yaml: 'a: 1\nd: 4\n',
    next: { a: 1, b: 2, c: 3, d: 4 },
    text: 'a: 1\nb: 2\nc: 3\nd: 4\n',
  },
  {
    name: 'out and in at one place',
    yaml: 'a: 1\nb: 2\nc: 3\n',
    next: { a: 1, n: 9, c: 3 },
    text: 'a: 1\nn: 9\nc: 3\n',
  },
  {
    name: 'comment kept under taken',
    yaml: 'a: 1\n# of b\nb: 2 # b\nc: 3\n',
    next: { a: 1, c: 3 },
    text: 'a: 1\n# of b\nc: 3\n',
  },
  {
    name: 'list item the first item taken out',
    yaml: 'a:\n  - x # one\n  - y\n',
    next: { a: ['y'] },
    text: 'a:\n  - y\n',
  },
  {
    name: 'list item first in',
    yaml: 'a:\n  - x # one\n  - y\n',
    next: { a: ['n', 'x', 'y'] },
    text: 'a:\n  - "n"\n  - x # one\n  - y\n',
  },
  {
    name: 'list item last in under comment',
    yaml: 'a:\n  - x # one\n  - y # two\n# end\n',
    next: { a: ['x', 'y', 'n'] },
    text: 'a:\n  - x # one\n  - y # two\n  - "n"\n# end\n',
  },
  { name: 'wide dash', yaml: 'a:\n  -   x\n', next: { a: ['x', 'n'] }, text: 'a:\n  -   x\n  -   "n"\n' },
  { name: 'dash own line', yaml: 'a:\n  -\n    x\n', next: { a: ['x', 'n'] }, text: 'UneditableLayout' },
  {
    name: 'lists in lists',
    yaml: 'a:\n  - - x\n    - y\n',
    next: { a: [['x', 'y'], 'n'] },
    text: 'a:\n  - - x\n    - y\n  - "n"\n',
  },
  {
    name: 'blocks in list',
    yaml: 'a:\n  - b: 1\n    c: 2\n  - b: 3\n',
    next: { a: [{ b: 1, c: 2 }, { b: 4 }] },
    text: 'a:\n  - b: 1\n    c: 2\n  - { b: 4 }\n',
  },
  {
    name: 'blocks in list, the last item taken out',
    yaml: 'a:\n  - b: 1\n  - b: 3\n    c: [x,\n      y]\nz: 1\n',
    next: { a: [{ b: 1 }], z: 1 },
    text: 'a:\n  - b: 1\nz: 1\n',
  },
  {
    name: 'indented root',
    yaml: '  a: 1\n  b: 2\n',
    next: { a: 1, b: 3, c: 4 },
    text: '  a: 1\n  b: 3\n  c: 4\n',
  },
  {
    name: 'list at end, deep',
    yaml: 'a:\n  b:\n    - x\n    - y # c\nc: 1\n',
    next: { a: { b: ['x', 'y'], d: 1 }, c: 1 },
    text: 'a:\n  b:\n    - x\n    - y # c\n  d: 1\nc: 1\n',
  },
  {
    name: 'block whose last is empty',
    yaml: 'a:\n  b:\nc: 1\n',
    next: { a: { b: null, d: 1 }, c: 1 },
    text: 'a:\n  b:\n  d: 1\nc: 1\n',
  },
  { name: 'first key gone', yaml: 'a: 1\nb: 2\n', next: { b: 2 }, text: 'b: 2\n' },
  { name: 'quotes over lines', yaml: 'a: "x\n  y"\nb: 1\n', next: { a: 'z', b: 1 }, text: 'a: "z"\nb: 1\n' },
  {
    name: 'anchor-like comment between',
    yaml: 'a:\n  b: 1\n\n  # mine\n  c: 2\nd: 1\n',
    next: { a: { b: 1, c: 3 }, d: 1 },
    text: 'a:\n  b: 1\n\n  # mine\n  c: 3\nd: 1\n',
  },
  { name: 'colon in the comment', yaml: 'a: [] # x: y\n', next: { a: ['x'] }, text: 'a: # x: y\n  - x\n' },
  { name: 'explicit', yaml: '? a\n: []\nb: 1\n', next: { a: ['x'], b: 1 }, text: 'UneditableLayout' },
  {
    name: 'key and colon apart',
    yaml: 'a : []\nb: 1\n',
    next: { a: ['x'], b: 1 },
    text: 'a :\n  - x\nb: 1\n',
  },
])('$name', ({ yaml, next, text }) => expect(edited(yaml, next)).toBe(text))
