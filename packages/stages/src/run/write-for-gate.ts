import type { Forge } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { OfGate, ReviewRequests } from '../stage/plan.ts'

/** Writes a check, which throws where it cannot be written; or asks for reviews, which nothing depends on. */
export async function writeForGate(forge: Forge, effect: OfGate): Promise<true | readonly Problem[]> {
  if (effect.kind === 'request-reviews') return ask(forge, effect)
  await forge.checks.put(effect.check)
  return true
}

async function ask(forge: Forge, { pull, people }: ReviewRequests): Promise<true | readonly Problem[]> {
  try {
    const { notAsked } = await forge.reviews.request(pull, people)
    return (
      notAsked.length === 0 || [
        problem('pull/not-asked', { number: String(pull), people: notAsked.join(', ') }),
      ]
    )
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems.map(asWarning)
    throw error
  }
}
