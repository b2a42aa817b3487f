import { type Forge, findStickyComment, withMarker } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Escalation, OfGate, ReviewRequests } from '../stage/plan.ts'

/** Writes a check, which throws where it cannot be written; or asks people or changes labels, which nothing depends on. */
export async function writeForGate(forge: Forge, effect: OfGate): Promise<true | readonly Problem[]> {
  if (effect.kind === 'request-reviews') return warnOnly(() => ask(forge, effect))
  if (effect.kind === 'escalation') return warnOnly(() => escalate(forge, effect))
  if (effect.kind === 'remove-label')
    return warnOnly(async () => {
      await forge.labels.remove(effect.pull, effect.label)
      return true
    })
  await forge.checks.put(effect.check)
  return true
}

async function ask(forge: Forge, { pull, people }: ReviewRequests): Promise<true | readonly Problem[]> {
  const { notAsked } = await forge.reviews.request(pull, people)
  return (
    notAsked.length === 0 || [
      problem('pull/not-asked', { number: String(pull), people: notAsked.join(', ') }),
    ]
  )
}

/** The comment comes last: a run that is cut off before it does both again. */
async function escalate(forge: Forge, { pull, label, marker, text }: Escalation): Promise<true> {
  if ((await findStickyComment(forge, pull, marker)) !== undefined) return true
  await forge.labels.ensure(label)
  await forge.labels.add(pull, [label.name])
  await forge.comments.create(pull, { body: withMarker(text, marker), marker })
  return true
}

async function warnOnly(write: () => Promise<true | readonly Problem[]>): Promise<true | readonly Problem[]> {
  try {
    return await write()
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems.map(asWarning)
    throw error
  }
}
