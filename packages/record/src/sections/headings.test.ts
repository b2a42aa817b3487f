import { describe, expect, it } from 'vitest'
import { headingsOf } from './headings.ts'

/** Each body, and the text of the headings in it. */
const ROWS: Readonly<Record<string, readonly (readonly [body: string, ...headings: readonly string[]])[]>> = {
  'marks and indentation': [
    ['## A', 'A'],
    ['   ## A', 'A'],
    ['    ## A'],
    ['##A'],
    ['##', ''],
    ['##\tA', 'A'],
    ['## A ##', 'A'],
    ['## A #b', 'A #b'],
    ['# A'],
    ['### A'],
    ['###### A\n---'],
    ['####### A\n---', '####### A'],
    ['\\## A'],
    ['words\n## A\nwords', 'A'],
  ],
  underlines: [
    ['A\n---', 'A'],
    ['A\n-', 'A'],
    ['A\n   --  ', 'A'],
    ['A\n    ---'],
    ['A\n==='],
    ['A\n- -'],
    ['A\n\n---'],
    ['A\nB\n---', 'A\nB'],
    ['## A\n---', 'A'],
    ['A\n---\nB\n---', 'A', 'B'],
  ],
  'fenced code': [
    ['```\n## A\n```\n## B', 'B'],
    ['```\n## A\n``\n## B'],
    ['````\n```\n## A\n````\n## B', 'B'],
    ['~~~\n```\n## A\n~~~\n## B', 'B'],
    ['```\n## A\n``` x\n## B'],
    ['   ```\n## A\n   ```\n## B', 'B'],
    ['```\n## A\n    ```\n## B'],
    ['``` a`b\n## A', 'A'],
    ['~~~ a`b\n## A'],
  ],
  'HTML blocks': [
    ['<div>\n## A\n\n## B', 'B'],
    ['<script>\n\n## A\n</script>\n## B', 'B'],
    ['<!--\n\n## A\n-->\n## B', 'B'],
    ['<!-- -->\n## A', 'A'],
    ['<?x\n\n## A\n?>\n## B', 'B'],
    ['<!X\n\n## A\n>\n## B', 'B'],
    ['<![CDATA[\n\n## A\n]]>\n## B', 'B'],
    ['<custom-tag a="b">\n## A\n\n## B', 'B'],
    ['<custom-tag> x\n## A', 'A'],
    ['words\n<custom-tag>\n## A', 'A'],
    ['words\n<div>\n## A'],
    ['    <div>\n## A', 'A'],
  ],
  quotes: [
    ['> ## A\n## B', 'B'],
    ['> words\n## A', 'A'],
    ['> words\nmore\n---\n## A', 'A'],
    ['> words\n> ---\n## A', 'A'],
    ['   > ## A'],
    ['    > ## A\n## B', 'B'],
  ],
  'lists and footnotes': [
    ['- ## A\n## B', 'B'],
    ['- a\n\n  ## A\n\n ## B', 'B'],
    ['- a\n\n    ## A'],
    ['10. a\n\n    ## A'],
    ['10. a\n\n   ## A', 'A'],
    ['-\n\n  ## A', 'A'],
    ['-\n  ## A'],
    ['-     code\n\n  ## A'],
    ['1234567890. a\n\n   ## A', 'A'],
    ['words\n2. a\n   ## A', 'A'],
    ['words\n1. a\n   ## A'],
    ['words\n-\n## A', 'words', 'A'],
    ['[^1]: a\n\n    ## A\n\n## B', 'B'],
    ['[^1]: a\n\n   ## A', 'A'],
    ['- - - ## A'],
    ['- - -\nA\n---', 'A'],
  ],
  tables: [
    ['| a |\n| - |\nb\n---'],
    ['| a | b |\n| - |\nc\n---', '| a | b |\n| - |\nc'],
    ['| a |\n| - |\n\nb\n---', 'b'],
    ['| a |\n| - |\n## A', 'A'],
    ['a\n:-\nb\n---'],
    ['a | \\| b\n- | -\nc\n---'],
  ],
  definitions: [
    ['[a]: b\n---'],
    ['[a]: b\nc\n---', 'c'],
    ['[a]: b "c"\nd\n---', 'd'],
    ['[a]: b "c" d\n---', '[a]: b "c" d'],
    ['[a]: <b c>\nd\n---', 'd'],
    ['[ ]: b\n---', '[ ]: b'],
    ['[a]: b\n[c]: d\ne\n---', 'e'],
  ],
}

describe.each(Object.entries(ROWS))('headings, %s', (_, rows) => {
  it.each(rows.map(([body, ...headings]) => ({ body, headings })))('$body', ({ body, headings }) => {
    expect(headingsOf(body).map(({ source }) => source.trim())).toEqual(headings)
  })
})

it.each(['\n', '\r\n', '\r'])('give the places of their lines, with line ends %j', (eol) => {
  const body = ['words', '  ## A ##  ', '', '[x]: y', 'B', 'C', '---  ', 'end'].join(eol)
  expect(headingsOf(body).map(({ start, end }) => body.slice(start, end))).toEqual([
    '  ## A ##  ',
    ['[x]: y', 'B', 'C', '---  '].join(eol),
  ])
})

it.each([49, 50, 51, 500_000])('are read on a line of %i quotes', (depth) => {
  expect(headingsOf(`${'> '.repeat(depth)}## A\n\n## B`).map(({ source }) => source)).toEqual(['B'])
})
