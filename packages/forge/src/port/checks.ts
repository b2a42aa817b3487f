import type { Marker } from './marker.ts'

/** What a check of a commit says. */
export interface NewCheck {
  readonly commit: string
  /** The name that a branch can require: no other check of this account may have it. */
  readonly name: string
  readonly state: 'in-progress' | 'success' | 'failure' | 'neutral' | 'action-required'
  readonly title: string
  /** Markdown. What is longer than GitHub takes loses its end, and says so. */
  readonly summary: string
  readonly text: string
  /** Is kept with the check, where readers do not see it, and finds it again. */
  readonly marker: Marker
}

export interface Checks {
  /**
   * Says it on the commit: in the newest check of this name where Triagebook wrote that one, else in a new one, which
   * counts from then on.
   */
  put(check: NewCheck): Promise<'created' | 'updated'>
}
