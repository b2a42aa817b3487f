import { type Problem, placeText } from '@triagebook/record/problem'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import { errorsOf } from '../stage/stage-report.ts'
import { wordNodes } from '../words/problem-words.ts'
import { fieldRows, ruleRows, SCORE_HEAD, SCORE_WORDS } from './backtest-table.ts'
import { whatIfReason } from './in-words.ts'
import { MOVE_HEAD, moveCells } from './moves-table.ts'
import { COUNT_HEAD, countRows, LOST_HEAD, lostRows } from './rows.ts'
import type { WhatIf } from './weigh.ts'

type Block = Parameters<typeof printMarkdown>[0]['children'][number]
type Rows = readonly (readonly string[])[]

/** How much is shown. */
interface Size {
  /** Moves, one a row. */
  readonly moves: number
  /** Rows of every other table. */
  readonly rows: number
  /** Tickets named of each lost answer. */
  readonly named: number
}

const SIZES: readonly [Size, ...Size[]] = [
  { moves: 0, rows: 10, named: 0 },
  { moves: 30, rows: 30, named: 5 },
  { moves: 100, rows: 100, named: 20 },
]

const NOBODY =
  'No person has set a value, or confirmed or closed a ticket, so nothing can be said about precision and recall.'

interface Facts {
  readonly difference: WhatIf
  /** Of the rules afterwards: such a rule decides nothing. */
  readonly problems: readonly Problem[]
}

/** What a change of rules does, as Markdown of at most so many characters: the largest that fits. */
export function whatIfMarkdown(facts: Facts, most: number): string {
  const texts = SIZES.toReversed().map((size) => () => print(blocks(facts, size)))
  for (const text of texts) {
    const made = text()
    if (made.length <= most) return made
  }
  return print(blocks(facts, SIZES[0]))
}

function blocks({ difference, problems }: Facts, { moves: shown, rows, named }: Size): readonly Block[] {
  const { moves, backtest } = difference
  const all = moves.counts.reduce((sum, { count }) => sum + count, 0)
  return [
    { type: 'paragraph', children: [{ type: 'strong', children: wordNodes(whatIfReason(difference)) }] },
    ...problemBlocks(errorsOf({ problems }), rows),
    ...section('Values that would be lost', LOST_HEAD, limited(lostRows(moves, named), rows)),
    ...section('What moves', COUNT_HEAD, limited(countRows(moves), rows)),
    ...section('Which tickets', MOVE_HEAD, limited(moves.listed.map(moveCells), shown, all)),
    ...section(
      'Against what people decided',
      SCORE_HEAD,
      limited([...fieldRows(backtest), ...ruleRows(backtest)], rows),
    ),
    ...(backtest.fields.length === 0 ? [paragraph(NOBODY)] : SCORE_WORDS.map(paragraph)),
  ]
}

interface Limited {
  readonly rows: Rows
  readonly more: number
}

function limited(rows: Rows, most: number, all = rows.length): Limited {
  const shown = rows.slice(0, most)
  return { rows: shown, more: all - shown.length }
}

function section(title: string, head: readonly string[], { rows, more }: Limited): readonly Block[] {
  if (rows.length === 0) return []
  return [
    { type: 'heading', depth: 4, children: [untrusted(title)] },
    { type: 'table', children: [head, ...rows].map(row) },
    ...(more > 0 ? [paragraph(`${more} more are not shown.`)] : []),
  ]
}

function row(cells: readonly string[]) {
  return {
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: wordNodes(cell) })),
  }
}

function problemBlocks(errors: readonly Problem[], most: number): readonly Block[] {
  if (errors.length === 0) return []
  const shown = errors.slice(0, most)
  return [
    paragraph('A rule with one of these problems decides nothing:'),
    {
      type: 'list',
      spread: false,
      children: shown.map(({ at, message }) => ({
        type: 'listItem',
        children: [paragraph(at === undefined ? message : `\`${placeText(at)}\` ${message}`)],
      })),
    },
    ...(errors.length > most ? [paragraph(`${errors.length - most} more are not shown.`)] : []),
  ]
}

function paragraph(words: string) {
  return { type: 'paragraph' as const, children: wordNodes(words) }
}

function print(children: readonly Block[]): string {
  return printMarkdown({ type: 'root', children: [...children] })
}
