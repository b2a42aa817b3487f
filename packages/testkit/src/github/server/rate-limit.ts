import type { Caller } from '../state/caller.ts'

const HOUR = 3600

export interface Budget {
  readonly limit: number
  readonly remaining: number
  readonly used: number
  /** In seconds, as a Unix time. */
  readonly reset: number
}

export interface RateLimit {
  /** Counts a call and gives what is left; undefined where nothing was. */
  spend(token: string, kind: Caller['kind'], resource: 'core' | 'graphql'): Budget | undefined
  /** Gives a call back that costs nothing: one that was answered with 304. */
  refund(token: string, kind: Caller['kind'], resource: 'core' | 'graphql'): Budget
  budget(token: string, kind: Caller['kind'], resource: 'core' | 'graphql'): Budget
}

/** The primary limit by hour and token: 1,000 calls of a workflow's, 5,000 of the others'. */
export function rateLimit(now: () => Date): RateLimit {
  const used = new Map<string, number>()
  const read = (token: string, kind: Caller['kind'], resource: string, more: number): Budget => {
    const limit = kind === 'workflow' ? 1000 : 5000
    const hour = Math.floor(now().getTime() / 1000 / HOUR)
    const key = `${token} ${resource} ${hour}`
    const count = Math.min((used.get(key) ?? 0) + more, limit + 1)
    used.set(key, count)
    return {
      limit,
      remaining: Math.max(limit - count, 0),
      used: Math.min(count, limit),
      reset: (hour + 1) * HOUR,
    }
  }
  return {
    spend(token, kind, resource) {
      const { remaining } = read(token, kind, resource, 0)
      const after = read(token, kind, resource, 1)
      return remaining === 0 ? undefined : after
    },
    refund: (token, kind, resource) => read(token, kind, resource, -1),
    budget: (token, kind, resource) => read(token, kind, resource, 0),
  }
}

export function budgetHeaders(budget: Budget, resource: string): Readonly<Record<string, string>> {
  return {
    'x-ratelimit-limit': String(budget.limit),
    'x-ratelimit-remaining': String(budget.remaining),
    'x-ratelimit-used': String(budget.used),
    'x-ratelimit-reset': String(budget.reset),
    'x-ratelimit-resource': resource,
  }
}
