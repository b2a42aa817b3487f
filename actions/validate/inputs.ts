import type { InputKinds } from '@triagebook/action-kit'

/** Kept equal to action.yml by test/action-contract.test.ts. */
export const INPUTS = {
  book: 'text',
  paths: 'lines',
  since: 'text',
  'dry-run': 'true-or-false',
} as const satisfies InputKinds
