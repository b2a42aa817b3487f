import { TriagebookError } from '@triagebook/record/problem'
import { fail, problem } from '../../problems.ts'
import type { Send } from './client.ts'
import type { Clock } from './clock.ts'
import { explain } from './explain.ts'
import { type Form, field, list, NotOfForm } from './form.ts'
import { type Call, taskOf } from './operation.ts'
import type { Answered, Headers, Outcome, Refused, Unclear } from './outcome.ts'
import { BETWEEN_WRITES, type Patience, pauseOfFailure, pauseOfLimit } from './patience.ts'

export interface Write<T> {
  /** What GitHub answers. */
  readonly form: Form<T>
  /**
   * Looks whether a write took effect whose outcome nobody knows, and gives what it would have given; undefined where it
   * did not. `again`: nobody sees what it makes until something names it, so it may be sent twice.
   */
  readonly look: (() => Promise<T | undefined>) | 'again'
  /** What a refusal that is to be expected comes to; undefined where it was not expected. */
  readonly expected?: (refused: Refused) => T | undefined | Promise<T | undefined>
}

/** Requests with the patience that they need. */
export interface Exchange {
  /** `expected`: what a refusal comes to; undefined where it was not expected. */
  read<T>(call: Call, form: Form<T>, expected?: (refused: Refused) => T | undefined): Promise<T>
  /** The same, but undefined where GitHub says that there is no such thing. */
  readIfAny<T>(call: Call, form: Form<T>): Promise<T | undefined>
  /** All items through all pages, in GitHub’s order. */
  readAll<T>(call: Call, item: Form<T>): Promise<readonly T[]>
  /** The same where a page is an object that has the list under a key. */
  readAllOf<T>(call: Call, key: string, item: Form<T>): Promise<readonly T[]>
  write<T>(call: Call, how: Write<T>): Promise<T>
}

interface Settings {
  readonly host: string
  readonly open: () => Promise<Send>
  readonly clock: Clock
  readonly patience: Patience
}

interface Done<T> {
  readonly kind: 'done'
  readonly value: T
  readonly headers: Headers
}

const PAGE = 100
const NEXT = /<[^>]*>;\s*rel="next"/

export function exchangeOver({ host, open, clock, patience }: Settings): Exchange {
  let client: Promise<Send> | undefined
  let milliseconds = patience.seconds * 1000
  let lastWrite = Number.NEGATIVE_INFINITY
  let turn: Promise<unknown> = Promise.resolve()

  const once = async <T>(call: Call, form: Form<T>): Promise<Done<T> | Exclude<Outcome, Answered>> => {
    client ??= open()
    const outcome = await (await client)(call)
    if (outcome.kind !== 'answered') return outcome
    const { data, headers, request } = outcome
    try {
      return { kind: 'done', value: form(data, 'body'), headers }
    } catch (cause) {
      if (!(cause instanceof NotOfForm)) throw cause
      return { kind: 'unclear', answer: `an answer without a readable ${cause.place}`, request }
    }
  }

  /** Sends until there is an answer that counts, or patience ends. `isRepeatable`: an unclear outcome is no answer either. */
  const persist = async <T>(
    call: Call,
    form: Form<T>,
    isRepeatable: boolean,
  ): Promise<Done<T> | Refused | Unclear> => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await once(call, form)
      if (outcome.kind === 'done' || outcome.kind === 'refused') return outcome
      if (outcome.kind === 'unclear' && !isRepeatable) return outcome
      const pause = pauseAfter(outcome, attempt, clock.now())
      const most = outcome.kind === 'unreachable' ? patience.connects : patience.attempts
      if (attempt >= most || pause > milliseconds) return fail(explain(call, outcome, host))
      milliseconds -= pause
      await clock.sleep(pause)
    }
  }

  const readOnce = async <T>(call: Call, form: Form<T>): Promise<Done<T> | Refused> => {
    const outcome = await persist(call, form, true)
    return outcome.kind === 'unclear' ? fail(explain(call, outcome, host)) : outcome
  }

  const doneOrFail = <T>(call: Call, outcome: Done<T> | Refused): Done<T> =>
    outcome.kind === 'done' ? outcome : fail(explain(call, outcome, host))

  /** Writes go one by one, and a second apart. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(async () => {
      const pause = lastWrite + BETWEEN_WRITES - clock.now().getTime()
      if (pause > 0) await clock.sleep(pause)
      try {
        return await work()
      } finally {
        lastWrite = clock.now().getTime()
      }
    })
    turn = result.catch(() => undefined)
    return result
  }

  const writeOnce = <T>(call: Call, { form, look }: Write<T>): Promise<Done<T> | Refused> =>
    inTurn(async () => {
      const outcome = await persist(call, form, look === 'again')
      if (outcome.kind !== 'unclear') return outcome
      const value = look === 'again' ? undefined : await lookFor(look, call, outcome)
      return value === undefined ? fail(unknownOutcome(call, outcome)) : { kind: 'done', value, headers: {} }
    })

  const readPages = async <T>(call: Call, form: Form<readonly T[]>): Promise<readonly T[]> => {
    const items = []
    for (let page = 1; ; page += 1) {
      const parameters = { ...call.parameters, per_page: PAGE, page }
      const { value, headers } = doneOrFail(call, await readOnce({ ...call, parameters }, form))
      items.push(...value)
      if (!NEXT.test(String(headers.link ?? ''))) return items
    }
  }

  return {
    async read(call, form, expected) {
      const outcome = await readOnce(call, form)
      const value = outcome.kind === 'refused' ? expected?.(outcome) : undefined
      return value ?? doneOrFail(call, outcome).value
    },
    async readIfAny(call, form) {
      const outcome = await readOnce(call, form)
      return outcome.kind === 'refused' && outcome.status === 404
        ? undefined
        : doneOrFail(call, outcome).value
    },
    readAll: (call, item) => readPages(call, list(item)),
    readAllOf: (call, key, item) => readPages(call, field(key, list(item))),
    async write(call, how) {
      const outcome = await writeOnce(call, how)
      const expected = outcome.kind === 'refused' ? await how.expected?.(outcome) : undefined
      return expected ?? doneOrFail(call, outcome).value
    },
  }
}

async function lookFor<T>(
  look: () => Promise<T | undefined>,
  call: Call,
  outcome: Unclear,
): Promise<T | undefined> {
  try {
    return await look()
  } catch (cause) {
    throw new TriagebookError([unknownOutcome(call, outcome)], { cause })
  }
}

function unknownOutcome(call: Call, { answer, request }: Unclear) {
  return problem('forge/unknown-outcome', { task: taskOf(call), answer, request })
}

function pauseAfter(outcome: Exclude<Outcome, Answered | Refused>, attempt: number, now: Date): number {
  if (outcome.kind !== 'limited') return pauseOfFailure(attempt)
  const { until } = outcome
  if (until === undefined) return pauseOfLimit(attempt)
  if ('seconds' in until) return until.seconds * 1000
  return Math.max(until.instant.getTime() - now.getTime(), 1000)
}
