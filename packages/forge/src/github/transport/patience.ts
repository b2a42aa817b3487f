/** How long a forge tries. */
export interface Patience {
  /** How often a request is sent that GitHub did not answer, or refused for its rate limits. */
  readonly attempts: number
  /** How often it is sent where no connection comes about: a wrong address or proxy stays wrong. */
  readonly connects: number
  /** All pauses of a run together; a pause that is longer than what is left ends the work at once. */
  readonly seconds: number
  /** After that an answer does not come any more. */
  readonly timeoutSeconds: number
}

export const PATIENCE: Patience = { attempts: 5, connects: 3, seconds: 300, timeoutSeconds: 60 }

/** GitHub asks for a second between writes. */
export const BETWEEN_WRITES = 1000

/** GitHub asks for a minute, and more each time, where a limit says nothing of its length. */
export function pauseOfLimit(attempt: number): number {
  return 60_000 * 2 ** (attempt - 1)
}

export function pauseOfFailure(attempt: number): number {
  return 1000 * 2 ** (attempt - 1)
}
