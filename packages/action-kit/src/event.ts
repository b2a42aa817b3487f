import { readFileSync } from 'node:fs'

export type Environment = Readonly<Record<string, string | undefined>>

type Keys = Readonly<Record<string, unknown>>

/** What started the job, as its runner has written it down; empty where that cannot be read. */
export function eventOf({ GITHUB_EVENT_PATH = '' }: Environment): Keys {
  try {
    return keysOf(JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')))
  } catch {
    return {}
  }
}

export function keysOf(value: unknown): Keys {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** It becomes an argument of Git. */
export function isCommit(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value)
}

/** GitHub gives the job of a fork's pull request, and of one whose fork is gone, a token that cannot write. */
export function isOfFork(pull: Keys): boolean {
  return keysOf(keysOf(pull.head).repo).full_name !== keysOf(keysOf(pull.base).repo).full_name
}
