import type { InputKinds } from '@triagebook/action-kit'

/** Kept equal to action.yml by test/action-contract.test.ts. */
export const INPUTS = {
  book: 'text',
  paths: 'lines',
  since: 'text',
  secrets: 'true-or-false',
  'dry-run': 'true-or-false',
} as const satisfies InputKinds
