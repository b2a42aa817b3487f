import { err, ok, type Result } from '@triagebook/record/problem'
import type { BookDesk } from './book-answers.ts'
import { listOf } from './list-of.ts'
import { problem } from './problems.ts'

interface DeskInputs {
  readonly desk: 'zendesk' | 'csv' | 'json' | 'none' | undefined
  readonly url: string | undefined
  readonly escalationTag: string | undefined
}

/** The desk that the inputs name; null where there is none. */
export function readDesk({ desk = 'none', url, escalationTag = '' }: DeskInputs): Result<BookDesk | null> {
  if (desk === 'none') {
    const isNeedless = url !== undefined || escalationTag !== ''
    return isNeedless ? err(problem('init/bad-answer#no-desk', {})) : ok(null)
  }
  const address = url === undefined ? ok(undefined) : readAddress(url)
  if (!address.ok) return address
  return ok({
    platform: desk,
    ...(address.value !== undefined && { url: address.value }),
    escalationTags: listOf(escalationTag),
  })
}

/** `acme.zendesk.com/agent` -> `https://acme.zendesk.com`. */
export function readAddress(written: string): Result<string> {
  const text = written.trim()
  const address = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  const isWeb = address !== null && /^https?:$/.test(address.protocol) && /\.[a-z]/i.test(address.hostname)
  return isWeb ? ok(address.origin) : err(problem('init/bad-answer#address', { written: text }))
}
