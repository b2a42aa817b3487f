import { membersOf, type Settings } from '../formats/settings.ts'
import { nearest } from '../problem/suggest.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import type { FileFinding } from './file-finding.ts'
import { problem } from './problems.ts'
import type { RecordFacts, UnknownLogin } from './record-facts.ts'

const NONE: readonly UnknownLogin[] = []

/**
 * A function that finds the logins of a ticket that the settings do not list. Resolved tickets keep the names of people
 * who left, and where the settings list nobody, every login is as good as another.
 */
export function loginFinder(settings: Settings): (record: TicketRecord) => readonly UnknownLogin[] {
  const known = new Set(loginsIn(settings).map((login) => login.toLowerCase()))
  return ({ triage, resolution }) => {
    if (known.size === 0 || triage.status === 'resolved') return NONE
    const found = [
      { path: ['triage', 'support_owner'], login: triage.support_owner },
      { path: ['triage', 'engineering_owner'], login: triage.engineering_owner },
      { path: ['triage', 'next_step', 'who'], login: triage.next_step?.who },
      { path: ['resolution', 'follow_up', 'owner'], login: resolution?.follow_up?.owner },
    ].flatMap(({ path, login }) =>
      login === undefined || known.has(login.toLowerCase()) ? [] : [{ path, login }],
    )
    return found.length === 0 ? NONE : found
  }
}

/** Logins that triagebook.yml does not list: each once, at the first ticket that has it. */
export function unknownLogins(facts: readonly RecordFacts[], settings: Settings): readonly FileFinding[] {
  const known = loginsIn(settings)
  const places = facts.flatMap(({ path, unknownLogins }) =>
    unknownLogins.map((unknown) => ({ file: path, ...unknown })),
  )
  return [...Map.groupBy(places, ({ login }) => login)].flatMap(([login, [first, ...others]]) => {
    if (first === undefined) return []
    const tickets = new Set([first, ...others].map(({ file }) => file)).size
    const values = {
      login,
      tickets: tickets === 1 ? 'this ticket has' : `${tickets} tickets have, first this one`,
    }
    const meant = nearest(login, known)
    const found =
      meant === null
        ? problem('record/unknown-login#far', values)
        : problem('record/unknown-login#near', { ...values, meant })
    return [{ path: first.file, finding: { ...found, path: first.path } }]
  })
}

function loginsIn(settings: Settings): readonly string[] {
  return membersOf(settings).map(({ login }) => login)
}
