import type { StageAbout } from '../stage/define-stage.ts'

/** A ticket is new for so many days. */
export const NEW_DAYS = 14

export const DUPLICATES = {
  name: 'duplicates',
  about:
    'Shows which earlier tickets a new ticket may be a duplicate of. It changes nothing: a person decides.',
  inputs: {
    ids: {
      kind: 'lines',
      positional: true,
      help: `Ids of records, or their numbers on the desk. Weaker likenesses of these are shown too. Without any: open tickets of the last ${NEW_DAYS} days.`,
    },
  },
  decisions: {
    found: 'at least one ticket is like an earlier one',
    none: 'no ticket is like an earlier one',
  },
  examples: ['duplicates', 'duplicates 1549', 'duplicates zendesk-eu-1549 --json'],
  only: 'cli',
} as const satisfies StageAbout
