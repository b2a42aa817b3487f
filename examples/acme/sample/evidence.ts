import type { Deed } from './act.ts'
import type { Case } from './case.ts'

type Evidence = Extract<Deed, { readonly text: string }>

/** What careful support staff write into the record before they escalate: the meeting need not ask for it. */
export function evidenceOf({ story, random, fill }: Case): readonly Evidence[] {
  if (story.kind === 'security' || story.kind === 'feature-request') return []
  if (story.summary !== undefined) return [{ do: 'context', text: fill(story.summary) }]
  if (story.language === 'de' || story.steps === undefined || !random.chance(0.22)) return []
  const steps = story.steps.map((step, place) => `${place + 1}. ${fill(step)}`).join('\n')
  const impact = fill(
    '{people} people at this customer are affected every day; the account manager knows about it.',
  )
  return [
    { do: 'steps', text: steps },
    ...(story.logs === undefined
      ? []
      : [{ do: 'logs' as const, text: `\`\`\`text\n${fill(story.logs)}\n\`\`\`` }]),
    { do: 'impact', text: impact },
  ]
}
