import type { Agent } from './cast.ts'
import type { Organization, Requester } from './customers.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'

/** One ticket before its life begins: which story happens to whom, when, and who answers. */
export interface Case {
  readonly id: number
  readonly story: Story
  readonly title: string
  /** In seconds, as every time of the sample. */
  readonly at: number
  readonly organization: Organization
  readonly requester: Requester
  readonly agent: Agent
  /** Fills the words in braces of the story's texts. */
  readonly fill: (text: string) => string
  readonly random: Random
}

const CONNECTION = 'zendesk-eu'

export function recordIdOf({ id }: { readonly id: number }): string {
  return `${CONNECTION}-${id}`
}
