import { expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { ownersOf } from './owners-of.ts'

const step = (who?: string) => ({ next_step: { text: 'Ask', ...(who !== undefined && { who }) } })

it.each([
  { name: 'both, nobody next', triage: {}, owners: 'lena, abel' },
  { name: 'the engineer next', triage: step('abel'), owners: 'lena, abel!' },
  { name: 'support next', triage: step('lena'), owners: 'lena!, abel' },
  { name: 'somebody else next', triage: step('kei'), owners: 'lena, abel, kei!' },
  { name: 'a step of nobody', triage: step(), owners: 'lena, abel' },
  { name: 'one person for both', triage: { engineering_owner: 'lena' }, owners: 'lena' },
  { name: 'support alone', triage: { engineering_owner: undefined }, owners: 'lena' },
  { name: 'nobody', triage: { support_owner: undefined, engineering_owner: undefined }, owners: '' },
])('owners: $name', ({ triage, owners }) => {
  const shown = ownersOf(aTicket('a', triage).triage).map(
    ({ login, isNext }) => `${login}${isNext ? '!' : ''}`,
  )
  expect(shown.join(', ')).toBe(owners)
})
