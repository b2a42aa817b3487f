import fc from 'fast-check'
import {
  aTicket,
  type Change,
  escalated,
  rated,
  reopened,
  replied,
  resolved,
  set,
  solved,
  triagedBy,
} from './a-ticket.ts'

const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 2, day, hour)).toISOString().replace('.000', '')

const aChange = fc.constantFrom<(day: number) => Change>(
  (day) => escalated(at(day)),
  (day) => solved(at(day), { code: 'code-fix' }),
  (day) => solved(at(day), { code: 'a-code-of-the-team' }),
  (day) => solved(at(day), { void: 'spam' }),
  (day) => reopened(at(day)),
  (day) => resolved(at(day), {}),
  (day) => triagedBy(at(day), 'rule:a@1'),
  (day) => replied(at(day, 10)),
  (day) => rated(at(day), 'good'),
  (day) => rated(at(day), 'bad'),
  (day) => set(at(day), 'severity', 'critical', 'lena'),
  (day) => set(at(day), 'confirmed', 'bug', 'lena'),
  () => ({ source: { status: 'merged' } }),
  () => ({ source: { platform: 'manual' } }),
)

const aHistory = fc.record({
  opened: fc.integer({ min: 1, max: 26 }),
  first: fc.integer({ min: -2, max: 4 }),
  changes: fc.array(aChange, { maxLength: 5 }),
})

/** Any tickets of March 2026, some with a history that cannot be: resolved before they were opened, or in the future. */
export const anyFiles = fc
  .array(aHistory, { maxLength: 30 })
  .map((histories) =>
    histories.map(({ opened, first, changes }, index) =>
      aTicket(`t${index}`, at(opened, 8), ...changes.map((change, step) => change(opened + first + step))),
    ),
  )
