import { expect, it } from 'vitest'
import { mergeFindings } from './merge-findings.ts'

const finding = (start: number, end: number, rank = 0) => ({
  kind: rank === 0 ? ('url' as const) : ('token' as const),
  rank,
  start,
  end,
})

it.each([
  { name: 'nothing', text: 'abc', findings: [], merged: [] },
  { name: 'one finding', text: 'abcdef', findings: [finding(1, 3)], merged: [['url', 1, 3]] },
  {
    name: 'two findings that touch, as two',
    text: 'abcdef',
    findings: [finding(0, 3), finding(3, 6)],
    merged: [
      ['url', 0, 3],
      ['url', 3, 6],
    ],
  },
  {
    name: 'two findings that share one character, as one',
    text: 'abcdef',
    findings: [finding(0, 3), finding(2, 6)],
    merged: [['url', 0, 6]],
  },
  {
    name: 'a finding inside another, as the outer one',
    text: 'abcdef',
    findings: [finding(0, 6), finding(2, 4)],
    merged: [['url', 0, 6]],
  },
  {
    name: 'three in a chain, as one',
    text: 'abcdefgh',
    findings: [finding(0, 3), finding(2, 6), finding(5, 8)],
    merged: [['url', 0, 8]],
  },
  {
    name: 'findings out of order, from left to right',
    text: 'abcdef',
    findings: [finding(4, 6), finding(0, 2)],
    merged: [
      ['url', 0, 2],
      ['url', 4, 6],
    ],
  },
  {
    name: 'the kind of the lower rank, if it comes first',
    text: 'abcdef',
    findings: [finding(0, 3, 0), finding(2, 6, 1)],
    merged: [['url', 0, 6]],
  },
  {
    name: 'the kind of the lower rank, if it comes second',
    text: 'abcdef',
    findings: [finding(0, 3, 1), finding(2, 6, 0)],
    merged: [['url', 0, 6]],
  },
  {
    name: 'the kind of the lower rank, if both start together',
    text: 'abcdef',
    findings: [finding(0, 6, 1), finding(0, 3, 0)],
    merged: [['url', 0, 6]],
  },
  {
    name: 'a finding without the spaces at its ends',
    text: ' ab\n\u00a0c',
    findings: [finding(0, 5)],
    merged: [['url', 1, 3]],
  },
  { name: 'a single letter', text: '-a-', findings: [finding(0, 3)], merged: [['url', 0, 3]] },
  { name: 'a letter beyond ASCII', text: 'é', findings: [finding(0, 1)], merged: [['url', 0, 1]] },
  { name: 'no finding without a letter or digit', text: '-- --', findings: [finding(0, 5)], merged: [] },
])('merges $name', ({ text, findings, merged }) => {
  expect(mergeFindings(text, findings).map(({ kind, start, end }) => [kind, start, end])).toEqual(merged)
})
