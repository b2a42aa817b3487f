import {
  DECIDED_FIELDS,
  type DecidedField,
  type DecidedValue,
  ruleName,
  type TicketRecord,
} from '@triagebook/record'

/** As many as a person reads. */
const MOST_OVERRULED = 10

/** What a rule decides in a book, and where people decided otherwise. */
export interface RuleUse {
  /** Each field of which it gives a value now. */
  readonly fields: readonly {
    readonly field: DecidedField
    readonly tickets: number
    readonly open: number
  }[]
  /** By id, and how many more there are. */
  readonly overruled: readonly Overruled[]
  readonly moreOverruled: number
}

interface Overruled {
  readonly id: string
  readonly field: DecidedField
  readonly value: DecidedValue
  /** The person. */
  readonly by: string
  /** What the rule had said. */
  readonly said: DecidedValue
}

export interface StartedUse {
  observe(record: TicketRecord): void
  finish(): RuleUse
}

export function startUse(name: string): StartedUse {
  const counts = new Map<DecidedField, { tickets: number; open: number }>()
  const overruled: Overruled[] = []
  return {
    observe({ id, triage }) {
      for (const field of DECIDED_FIELDS) {
        const line = triage.decided?.[field]
        if (line === undefined || line.value !== triage[field]) continue
        const { value, by, disagreement } = line
        if (ruleName(by) === name) {
          const { tickets, open } = counts.get(field) ?? { tickets: 0, open: 0 }
          counts.set(field, { tickets: tickets + 1, open: open + (triage.status === 'resolved' ? 0 : 1) })
        }
        if (disagreement !== undefined && ruleName(disagreement.by) === name)
          overruled.push({ id, field, value, by, said: disagreement.value })
      }
    },
    finish: () => ({
      fields: DECIDED_FIELDS.flatMap((field) => {
        const count = counts.get(field)
        return count === undefined ? [] : [{ field, ...count }]
      }),
      overruled: overruled.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST_OVERRULED),
      moreOverruled: Math.max(0, overruled.length - MOST_OVERRULED),
    }),
  }
}
