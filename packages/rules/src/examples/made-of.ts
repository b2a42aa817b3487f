import { evaluateFields } from '../decide/evaluate-fields.ts'
import { tagSnapshot } from '../decide/tag-snapshot.ts'
import type { RuleBook } from '../files/rule-book.ts'
import { decideTags } from '../tags/decide-tags.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import type { ExampleField } from './rules-with-examples.ts'

/** What stands for a field without a value. */
export const NO_VALUE = 'none'

/** What all rules together make of one field of a ticket, in words. */
export interface Made {
  /** The value, or `none`. */
  readonly value: string
  readonly why: string
  /** The rules that gave the value; null where there is none, or where rules disagree. */
  readonly by: string | null
  readonly isAmbiguous: boolean
}

/** Without loads a route that chooses the least loaded owner chooses nobody. */
export function madeOf(field: ExampleField, ticket: Ticket, rules: RuleBook, now: Date): Made {
  const verdicts = evaluateFields(ticket, rules, now)
  if (field === 'tags') {
    const { wanted, tags } = decideTags(tagSnapshot(ticket, verdicts, now), rules.tags)
    const asking = wanted.add.filter(({ tag }) => tags?.add?.includes(tag))
    return {
      value: listOf(tags?.add ?? []),
      why: [...new Set(asking.map(({ because }) => because))].join(' and ') || 'no rule adds a tag',
      by: [...new Set(asking.map(({ by }) => by))].join(', ') || null,
      isAmbiguous: false,
    }
  }
  const verdict = verdicts.find((one) => one.field === field)
  return {
    value: String(verdict?.value ?? NO_VALUE),
    why: verdict?.why ?? '',
    by: verdict?.by ?? null,
    isAmbiguous: verdict?.kind === 'ambiguous',
  }
}

/** Tags as they are compared: sorted, `none` where there is none. */
export function listOf(tags: readonly string[]): string {
  return tags.length === 0 ? NO_VALUE : [...tags].sort().join(', ')
}
