import type { Answer } from '../call/answer.ts'
import type { Fault } from './faults.ts'
import type { ServerContext } from './server-context.ts'

const SECONDARY =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID AAAA:0001.'
const PAGE =
  '<!DOCTYPE html>\n<html><head><title>Unicorn! · GitHub</title></head><body>We had issues producing the response.</body></html>\n'

/** What a call gets instead of its answer, before or after it took effect. */
export function faultyAnswer(
  faults: readonly Fault[],
  when: 'before' | 'after',
  context: ServerContext,
): Answer | 'drop' | undefined {
  for (const fault of faults) {
    if ('when' in fault && fault.when !== when) continue
    const answer = answerOf(fault, when, context)
    if (answer !== undefined) return answer
  }
  return undefined
}

function answerOf(
  fault: Fault,
  when: 'before' | 'after',
  { limit }: ServerContext,
): Answer | 'drop' | undefined {
  switch (fault.kind) {
    case 'dropped':
      return 'drop'
    case 'server-error':
      return { status: fault.status, body: { message: 'Server Error' } }
    case 'html':
      return {
        status: fault.status,
        body: Buffer.from(PAGE),
        headers: { 'content-type': 'text/html; charset=utf-8' },
      }
    case 'secondary-limit':
      if (when === 'after') return undefined
      return limited(fault.status, SECONDARY, undefined, {
        ...(fault.retryAfter !== undefined && { 'retry-after': String(fault.retryAfter) }),
      })
    case 'primary-limit': {
      if (when === 'after') return undefined
      const { reset } = limit.budget('', 'workflow', 'core')
      return limited(fault.status, 'API rate limit exceeded for installation ID 1.', 'RATE_LIMITED', {
        'x-ratelimit-limit': '1000',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-used': '1000',
        'x-ratelimit-reset': String(reset),
      })
    }
    default:
      return undefined
  }
}

/** GraphQL says with 200 what REST says with 403 or 429. */
function limited(
  status: number,
  message: string,
  type: string | undefined,
  headers: Readonly<Record<string, string>>,
): Answer {
  const body =
    status === 200
      ? { errors: [{ ...(type !== undefined && { type }), message }] }
      : { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, body, headers }
}
