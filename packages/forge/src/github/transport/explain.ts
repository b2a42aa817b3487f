import type { Problem } from '@triagebook/record/problem'
import { problem } from '../../problems.ts'
import { type Call, taskOf } from './operation.ts'
import type { Answered, Outcome, Refused } from './outcome.ts'

const NO_PULLS = /not permitted to create or approve pull requests/i
const NOT_ALLOWED = /not accessible by|must have admin|permission|not authorized|access denied/i

/** Why a call failed, in one line for people. */
export function explain(call: Call, outcome: Exclude<Outcome, Answered>, host: string): Problem {
  const task = taskOf(call)
  switch (outcome.kind) {
    case 'refused':
      return explainRefusal(call, outcome, host)
    case 'unreachable':
      return problem('forge/no-network', { host, words: outcome.words })
    case 'unclear':
      return problem('forge/unexpected-answer', { task, answer: outcome.answer, request: outcome.request })
    case 'limited': {
      const { until, request } = outcome
      if (until !== undefined && 'instant' in until)
        return problem('forge/rate-limit#until', { when: shown(until.instant), request })
      return problem('forge/rate-limit#pause', { request })
    }
  }
}

function explainRefusal(call: Call, refused: Refused, host: string): Problem {
  const { status, words, request } = refused
  const task = taskOf(call)
  if (status === 401) return problem('forge/wrong-token', { host, request })
  if (status === 404) return problem('forge/not-found', { task, request })
  if (status === 403 && NO_PULLS.test(words)) return problem('forge/pull-requests-forbidden#forbidden', {})
  if (status === 403 && NOT_ALLOWED.test(words))
    return problem('forge/missing-permission', { task, permission: permissionFor(call, refused), request })
  return problem('forge/refused', { task, words, request })
}

/** All that a document needs; of those that would do for a route, the one that GitHub names. */
function permissionFor({ operation }: Call, { accepted }: Refused): string {
  const { permissions } = operation
  if ('document' in operation) return permissions.join('` and `')
  const named = permissions.filter((line) => accepted.includes(line.replace('-', '_').replace(': ', '=')))
  return (named.length > 0 ? named : permissions).join('` or `')
}

function shown(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
