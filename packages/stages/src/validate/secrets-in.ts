import type { Book } from '@triagebook/book'
import { type Place, type Problem, TriagebookError } from '@triagebook/record/problem'
import { type Finding, findSecrets } from '@triagebook/redact/find-secrets'
import type { Policy } from '@triagebook/redact/read-policy'
import { linesNear } from './lines-near.ts'
import { problem } from './problems.ts'

interface Looking {
  readonly policy: Policy
  /** The lines of a record that count; null for all of them. */
  readonly added: (path: string) => ReadonlySet<number> | null
}

/** Secrets and personal data that people put into records: kind and place, never the words. */
export function secretsIn(
  book: Book,
  paths: readonly string[],
  { policy, added }: Looking,
): readonly Problem[] {
  return paths.flatMap((path) => {
    const whole = textOf(book, path)
    const lines = added(path)
    if (whole === null || lines?.size === 0) return []
    const text = lines === null ? whole : linesNear(whole, lines)
    return findSecrets(text, policy)
      .map((finding) => ({ finding, ...placesOf(path, text, finding) }))
      .filter(({ at, lastLine }) => lines === null || touches(lines, at.line, lastLine))
      .map(({ finding, at }) => secretProblem(finding, at))
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

function placesOf(path: string, text: string, { start, end }: Finding): { at: Place; lastLine: number } {
  const before = text.slice(0, start).split('\n')
  const breaks = text.slice(start, end).split('\n').length - 1
  const line = before.length
  return { at: { path, line, col: (before.at(-1)?.length ?? 0) + 1 }, lastLine: line + breaks }
}

function touches(lines: ReadonlySet<number>, first: number, last: number): boolean {
  for (let line = first; line <= last; line++) if (lines.has(line)) return true
  return false
}

const NAMES: Readonly<Record<Finding['kind'], string>> = {
  'e-mail': 'an e-mail address',
  phone: 'a phone number',
  token: 'a password, token or key',
  url: 'a link that gives access to whoever has it',
  iban: 'an IBAN',
  card: 'a payment card number',
  ip: 'an IP address',
}

function secretProblem({ kind }: Finding, at: Place): Problem {
  const key = kind === 'token' || kind === 'url' ? 'secret' : 'data'
  return problem(`redact/secret-in-record#${key}`, { what: NAMES[kind], kind }, at)
}
