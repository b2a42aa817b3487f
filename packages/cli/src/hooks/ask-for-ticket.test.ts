import type { NewTicket } from '@triagebook/stages/new'
import { expect, it } from 'vitest'
import type { Question } from '../terminal/prompts.ts'
import { askForTicket } from './ask-for-ticket.ts'

const BOOK = {
  choices: { type: ['bug'], severity: ['critical', 'major'], team: ['java', 'cloud'] },
  refusal: ({ customer, supportOwner }: Partial<NewTicket>) => customer ?? supportOwner ?? null,
}

/** A person who answers in the order of the questions. */
function answering(...answers: readonly (string | boolean)[]) {
  const left = [...answers]
  const next = async () => left.shift() ?? ''
  const word = async () => String(await next())
  return {
    prompts: { line: word, lines: word, choose: word, confirm: async () => (await next()) === true },
    left,
  }
}

it('asks for an escalation only where there is one', async () => {
  const { prompts, left } = answering('Export stops', 'cus-acme', 'bug', false, 'It stops.')
  expect(await askForTicket({}, BOOK, prompts)).toMatchObject({
    title: 'Export stops',
    customer: 'cus-acme',
    type: 'bug',
    escalate: false,
    context: 'It stops.',
  })
  expect(left).toEqual([])
})

it('asks for all that an escalation needs', async () => {
  const { prompts } = answering('Export stops', 'cus-acme', '', true, 'SLA at risk', 'major', 'lena', 'java')
  expect(await askForTicket({}, BOOK, prompts)).toMatchObject({
    escalate: true,
    reason: 'SLA at risk',
    severity: 'major',
    supportOwner: 'lena',
    team: 'java',
  })
})

it('does not ask for what was given', async () => {
  const { prompts } = answering('cus-acme', 'minor')
  const given = {
    title: 'Export stops',
    type: 'bug',
    escalate: true,
    reason: 'SLA at risk',
    supportOwner: 'lena',
    engineeringOwner: 'abel',
  }
  const said = await askForTicket(given, BOOK, prompts)
  expect(said).toMatchObject({ customer: 'cus-acme', severity: 'minor', team: undefined })
})

it('lets the book refuse an answer while the person can still correct it', async () => {
  const refused: unknown[] = []
  const line = async ({ refusal }: Question) => {
    if (refusal) refused.push(refusal('no such'))
    return 'given'
  }
  const prompts = { line, lines: line, choose: line, confirm: async () => true }
  await askForTicket({}, BOOK, prompts)
  expect(refused).toEqual(['no such', 'no such'])
})
