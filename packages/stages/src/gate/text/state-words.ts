import type { State } from '@triagebook/approval'

/** A state as people read it. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  approved: 'approved',
  pending: 'waiting',
  disapproved: 'changes requested',
  error: 'cannot be decided',
}
