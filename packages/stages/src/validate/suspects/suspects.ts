import type { Book } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { mayHoldSecrets } from '@triagebook/redact/may-hold-secrets'
import { linesNear } from './lines-near.ts'
import { type Unescaped, unescaped } from './unescaped.ts'

/** A record that may hold secrets. Its text is empty where it is far from the lines that count. */
export interface Suspect extends Unescaped {
  readonly path: string
  /** The lines that count; null for all of them. */
  readonly lines: ReadonlySet<number> | null
}

/** Those of the records with a clue near the lines that count. Most pull requests have none. */
export function suspectsAmong(
  book: Book,
  paths: readonly string[],
  added: (path: string) => ReadonlySet<number> | null,
): readonly Suspect[] {
  const ip = book.settings.privacy.redact_ip
  return paths.flatMap((path) => {
    const lines = added(path)
    const whole = lines?.size === 0 ? null : textOf(book, path)
    if (whole === null) return []
    const { text, offsetOf } = unescaped(lines === null ? whole : linesNear(whole, lines))
    return mayHoldSecrets(text, { ip }) ? [{ path, text, offsetOf, lines }] : []
  })
}

/** Null where it cannot be read: that is another check's problem. */
function textOf(book: Book, path: string): string | null {
  try {
    return book.text(path)
  } catch (error) {
    if (error instanceof TriagebookError) return null
    throw error
  }
}
