import { columns } from '../words/columns.ts'
import { countOf } from '../words/count-of.ts'
import { fieldRows, ruleRows, SCORE_HEAD, SCORE_WORDS } from './backtest-table.ts'
import { movesTable } from './moves-table.ts'
import { COUNT_HEAD, countRows, LOST_HEAD, lostRows } from './rows.ts'
import type { WhatIf } from './weigh.ts'

/** What a change of rules does in one or a few sentences. */
export function whatIfReason({ moves, closed, unreadable }: WhatIf): string {
  const { tickets, moved, otherRule, lost } = moves
  const lostCount = lost.reduce((sum, { count }) => sum + count, 0)
  return [
    moved === 0
      ? `No ticket would move (${countOf(tickets, 'ticket')} compared).`
      : `${moved} of ${countOf(tickets, 'ticket')} would move.`,
    ...(closed > 0 ? [closedWords(closed)] : []),
    ...(lostCount > 0 ? [`${countOf(lostCount, 'value')} would be lost.`] : []),
    ...(otherRule > 0 ? [`${countOf(otherRule, 'value')} would stay, by another rule.`] : []),
    ...(unreadable > 0
      ? [`${countOf(unreadable, 'record')} cannot be read; \`triagebook validate\` says why.`]
      : []),
  ].join(' ')
}

function closedWords(closed: number): string {
  const stay = closed === 1 ? 'stays as it was decided' : 'stay as they were decided'
  return `${countOf(closed, 'resolved ticket')} ${stay}.`
}

/** All of it for a terminal; lost answers first. Empty where nothing moves and people decided nothing. */
export function whatIfText({ moves, backtest }: WhatIf): string {
  const more = moves.counts.reduce((sum, { count }) => sum + count, 0) - moves.listed.length
  return [
    ...section('Values that would be lost', LOST_HEAD, lostRows(moves)),
    ...section('What moves', COUNT_HEAD, countRows(moves)),
    ...(moves.listed.length === 0 ? [] : [movesTable(moves.listed) + (more > 0 ? `and ${more} more\n` : '')]),
    ...section('Against what people decided', SCORE_HEAD, [...fieldRows(backtest), ...ruleRows(backtest)]),
    ...(backtest.fields.length === 0 ? [] : [`${SCORE_WORDS.join('\n')}\n`]),
  ].join('\n')
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return []
  return [`${title}\n${columns([head.map((one) => one.toUpperCase()), ...rows])}`]
}
