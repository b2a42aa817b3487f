import type { TicketRecord } from '@triagebook/record'
import { firstById, type Move, movesBetween } from '@triagebook/rules/moves'
import { MOST_LISTED } from './most-listed.ts'
import { movesTable } from './moves-table.ts'

/** What a run of the rules would change, ticket by ticket; memory does not grow with the tickets. */
export interface Preview {
  readonly add: (before: TicketRecord, after: TicketRecord) => void
  /** Empty where nothing changes. */
  readonly text: () => string
}

/** The first entries by their ids, and how many there are. */
function listed<Entry extends { readonly id: string }>() {
  const first = firstById<Entry>(MOST_LISTED)
  let count = 0
  return {
    add: (entry: Entry) => {
      first.add(entry)
      count++
    },
    shown: (words: (entries: readonly Entry[]) => string): readonly string[] => {
      if (count === 0) return []
      const entries = first.entries()
      return [`${words(entries)}${count > entries.length ? `and ${count - entries.length} more\n` : ''}`]
    },
  }
}

export function previewOf(): Preview {
  const moves = listed<Move>()
  const others = listed<{ readonly id: string }>()
  return {
    add: (before, after) => {
      const own = movesBetween(before, after)
      for (const move of own) moves.add(move)
      if (own.length === 0) others.add({ id: after.id })
    },
    text: () => [...moves.shown(movesTable), ...others.shown(withoutMoves)].join('\n'),
  }
}

function withoutMoves(tickets: readonly { readonly id: string }[]): string {
  return `Only reasons, signatures, flags, tags or reported targets change in: ${tickets.map(({ id }) => id).join(', ')}\n`
}
