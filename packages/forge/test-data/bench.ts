import type { Forge, RequiredCheck } from '../src/index.ts'

/** A repository under test, and what its people do there without Triagebook. */
export interface Bench {
  /** The forge as `github-actions[bot]` (the workflow), `triagebook[bot]` (an app) or a person sees it. */
  as(login: string): Forge
  /** Pushes as a person, to a branch that begins at `main` where it is new; null removes a file. */
  push(branch: string, files: Readonly<Record<string, string | null>>): string
  file(branch: string, path: string): string | undefined
  merge(number: number): Promise<unknown>
  /** A person approves a pull request. */
  approve(number: number, login: string): Promise<unknown>
  /** Whose review a pull request waits for. */
  asked(number: number): Promise<readonly string[]>
  /** Lets a branch require checks. */
  require(branch: string, checks: readonly RequiredCheck[]): void
  /** The titles of all checks of a commit, oldest first. */
  checks(commit: string): Promise<readonly string[]>
}

/** `support` is a team of anna and bert; `nobody` is a login that cannot be assigned. */
export const TEAM = { slug: 'support', members: ['anna', 'bert'] } as const
export const WORKFLOW = 'github-actions[bot]'
export const APP = 'triagebook[bot]'
