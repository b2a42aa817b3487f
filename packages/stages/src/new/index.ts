import type { Environment } from '@triagebook/book'
import { bookAt, orThrow } from '../book/open-book.ts'
import { policyOf } from '../book/rules/policy-of.ts'
import { defineStage } from '../stage/define-stage.ts'
import { NEW } from './about.ts'
import { type Choices, choicesOf } from './choices.ts'
import { factsIn } from './facts.ts'
import type { NewTicket } from './new-ticket.ts'
import { planNew } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForNew } from './read.ts'

/** One record by hand: connection `manual`, numbered by day. */
export const newTicket = defineStage({
  ...NEW,
  problems: PROBLEMS,
  ports: ['book', 'environment'],
  read: readForNew,
  plan: planNew,
})

/** What a host that asks a person has to know of the book. */
export interface Answers {
  readonly choices: Choices
  /** Why an answer is not allowed, and what is; null where it is. */
  refusal(answer: Partial<NewTicket>): string | null
}

/** What a person can answer in the book that holds `start`. */
export async function answersAt(start: string, environment: Environment): Promise<Answers> {
  const book = await bookAt(start, environment)
  const policy = orThrow(policyOf(book))
  const choices = choicesOf(book.settings)
  const refusal = (answer: Partial<NewTicket>) => {
    const [problem] = factsIn(answer, choices, policy).problems
    return problem === undefined ? null : `${problem.message} ${problem.hint}`
  }
  return { choices, refusal }
}

export { missingIn } from './missing.ts'
export type { NewTicket } from './new-ticket.ts'
