import { TriagebookError } from '@triagebook/record/problem'
import { readIdentity } from '@triagebook/redact'
import { readRules } from '@triagebook/rules/read-rules'
import type { PageContext } from '../src/import/run.ts'
import { importConnection } from '../src/import/source/import-connection.ts'
import { STRICT, settingsWith } from './incoming-ticket.ts'

/** What a page of the connection `desk` is planned with: a book without records, rules or a cursor, and its settings. */
export function pageContext(change: Partial<PageContext> = {}): PageContext {
  const { settings = settingsWith() } = change
  const identity = readIdentity('a key of at least thirty-two bytes, for tests only')
  const rules = readRules({}, settings)
  if (!identity.ok) throw new TriagebookError(identity.problems)
  if (!rules.ok) throw new TriagebookError(rules.problems)
  return {
    connection: importConnection('desk', 'zendesk', settings),
    settings,
    rules: rules.value,
    authorOf: () => null,
    policy: STRICT,
    identity: identity.value,
    now: new Date('2026-04-01T08:00:00Z'),
    cursor: null,
    existing: () => ({ kind: 'none' }),
    text: () => null,
    ...change,
  }
}
