type When = 'before' | 'after'

/** What goes wrong with a call; `after` means that it took effect all the same. */
export type Fault =
  | { readonly kind: 'latency'; readonly ms: number }
  /** 200 is GraphQL's. Without `retryAfter` the answer names no time to wait. */
  | { readonly kind: 'secondary-limit'; readonly status: 200 | 403 | 429; readonly retryAfter?: number }
  /** No request is left until the hour is over. 200 is GraphQL's. */
  | { readonly kind: 'primary-limit'; readonly status: 200 | 403 | 429 }
  | { readonly kind: 'server-error'; readonly status: 500 | 502 | 503 | 504; readonly when: When }
  /** A page for people, as a proxy or an outage gives it. */
  | { readonly kind: 'html'; readonly status: 200 | 502; readonly when: When }
  /** The connection breaks off in the middle of the answer. */
  | { readonly kind: 'cut-body' }
  | { readonly kind: 'dropped'; readonly when: When }
  /** The request takes effect twice, and the second answer is given. */
  | { readonly kind: 'twice' }
  /** A list without its newest items, as a replica that lags gives it. */
  | { readonly kind: 'stale'; readonly items: number }
  /** Runs what the test wants at this moment: end the process that calls, move a branch. */
  | { readonly kind: 'run'; readonly when: When; readonly run: () => unknown }

/**
 * Which calls: an operation as the description names it (`POST /repos/{owner}/{repo}/issues`), `graphql <name>`,
 * `git-upload-pack`, `git-receive-pack`, or any call or write.
 */
export type FaultyCalls = 'any' | 'any write' | (string & {})

export interface Faults {
  /** Sets a fault for the nth of these calls from now on, and as many after it as `times` says. */
  set(calls: FaultyCalls, fault: Fault, which?: { readonly nth?: number; readonly times?: number }): void
  /** Takes all faults back. */
  clear(): void
  /** The faults of a call that comes in now. */
  next(operation: string, isWrite: boolean): readonly Fault[]
}

export function faultsOnDemand(): Faults {
  const armed: { calls: FaultyCalls; fault: Fault; skip: number; left: number }[] = []
  return {
    set(calls, fault, { nth = 1, times = 1 } = {}) {
      armed.push({ calls, fault, skip: nth - 1, left: times })
    },
    clear: () => void armed.splice(0),
    next: (operation, isWrite) =>
      armed.flatMap((one) => {
        const applies = one.calls === 'any' || (one.calls === 'any write' ? isWrite : one.calls === operation)
        if (!applies || one.left === 0) return []
        if (one.skip > 0) {
          one.skip -= 1
          return []
        }
        one.left -= 1
        return [one.fault]
      }),
  }
}
