import type { Environment } from '@triagebook/book'
import { membersOf, type Settings } from '@triagebook/record/formats'
import { TriagebookError } from '@triagebook/record/problem'
import { bookAt } from '../book/open-book.ts'
import { pathById } from '../book/path-by-id.ts'

/** What a shell may complete in a book. No record is read for it. */
export interface Completable {
  readonly ids: readonly string[]
  /** Numbers on the desk that one ticket has, by the ids: `1359` of `zendesk-eu-1359`. */
  readonly numbers: readonly string[]
  readonly logins: readonly string[]
  readonly settings: Settings
}

/** Null where there is no book, or one that cannot be read: then nothing can be completed. */
export async function completableAt(start: string, environment: Environment): Promise<Completable | null> {
  try {
    const book = await bookAt(start, environment)
    const ids = [...pathById(book.recordPaths()).ids]
    const { settings } = book
    const logins = [...new Set(membersOf(settings).map(({ login }) => login))]
    return { ids, numbers: numbersOf(ids, settings), logins, settings }
  } catch (error) {
    if (error instanceof TriagebookError) return null
    throw error
  }
}

/** The ids without their connections. */
function numbersOf(ids: readonly string[], { connections }: Settings): readonly string[] {
  const starts = ['manual', ...Object.keys(connections)].map((connection) => `${connection}-`)
  const numbers = ids.flatMap((id) => {
    const start = starts.filter((one) => id.startsWith(one)).sort((a, b) => b.length - a.length)[0]
    return start === undefined ? [] : id.slice(start.length)
  })
  return [...Map.groupBy(numbers, (number) => number)].flatMap(([number, all]) =>
    all.length === 1 ? number : [],
  )
}
