import { expect, it } from 'vitest'
import { CONTEXT } from '../../test-data/a-ticket.ts'
import { findTicket } from './find-ticket.ts'

const hintOf = (word: string, numbers: readonly string[]) => {
  const idsOf = (native: string) => (numbers.includes(native) ? [`zendesk-eu-${native}`] : [])
  return findTicket(word, { ...CONTEXT, ids: new Set(numbers.flatMap(idsOf)), idsOf }).problems[0]?.hint
}

it.each([
  {
    name: 'one near number',
    word: '1539',
    numbers: ['1359', '8888'],
    hint: 'Did you mean `zendesk-eu-1359`?',
  },
  {
    name: 'three near numbers',
    word: '10',
    numbers: ['11', '12', '13'],
    hint: 'Did you mean `zendesk-eu-11`, `zendesk-eu-12`, `zendesk-eu-13`?',
  },
  {
    name: 'four near numbers',
    word: '10',
    numbers: ['11', '12', '13', '14'],
    hint: expect.stringMatching(/^The id is/),
  },
  {
    name: 'the number of another connection, not one near it',
    word: 'zendsk-eu-1359',
    numbers: ['1359', '1358'],
    hint: 'Did you mean `zendesk-eu-1359`?',
  },
  { name: 'no number', word: 'x', numbers: ['1'], hint: expect.stringMatching(/^The id is/) },
])('suggests for $word: $name', ({ word, numbers, hint }) => {
  expect(hintOf(word, numbers)).toEqual(hint)
})
