import type { Case } from './case.ts'
import { hashOf } from './random.ts'
import type { Kind, Story } from './story.ts'

/** Percent of the tickets of a kind that support cannot end alone. */
const SHARE: Readonly<Record<Kind, number>> = {
  security: 100,
  crash: 65,
  bug: 30,
  performance: 50,
  ui: 15,
  'feature-request': 66,
  question: 2,
}
const MORE_WHEN_SEVERE = { critical: 24, major: 14, minor: -8 } as const

export function isEscalated({ title, story }: Pick<Case, 'title' | 'story'>): boolean {
  if (story.spam === true) return false
  if (story.burst !== undefined && story.titles.length > 4) return roll(story, title) < 35 // the others are told to wait for the first ones
  const share = SHARE[story.kind] + (story.kind === 'question' ? 0 : MORE_WHEN_SEVERE[story.severity])
  return roll(story, title) < share
}

function roll({ key }: Story, title: string): number {
  return Math.abs(hashOf(`escalated ${key} ${title}`)) % 100
}
