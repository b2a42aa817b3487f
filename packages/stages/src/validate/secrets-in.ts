import type { Place, Problem } from '@triagebook/record/problem'
import { type Finding, findSecrets } from '@triagebook/redact/find-secrets'
import type { Policy } from '@triagebook/redact/read-policy'
import { problem } from './problems.ts'
import type { Suspect } from './suspects/suspects.ts'

/** Secrets and personal data that people put into records: kind and place, never the words. */
export function secretsIn(suspects: readonly Suspect[], policy: Policy): readonly Problem[] {
  return suspects.flatMap((suspect) =>
    findSecrets(suspect.text, policy)
      .map((finding) => ({ finding, ...placesOf(suspect, finding) }))
      .filter(({ at, lastLine }) => suspect.lines === null || touches(suspect.lines, at.line, lastLine))
      .map(({ finding, at }) => secretProblem(finding, at)),
  )
}

function placesOf(
  { path, text, offsetOf }: Suspect,
  { start, end }: Finding,
): { readonly at: Place; readonly lastLine: number } {
  const line = text.slice(0, start).split('\n').length
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const breaks = text.slice(start, end).split('\n').length - 1
  return { at: { path, line, col: offsetOf(start) - offsetOf(lineStart) + 1 }, lastLine: line + breaks }
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
  name: 'a name',
}

function secretProblem({ kind }: Finding, at: Place): Problem {
  const key = kind === 'token' || kind === 'url' ? 'secret' : 'data'
  return problem(`redact/secret-in-record#${key}`, { what: NAMES[kind], kind }, at)
}
