import {
  type Path,
  type RouteFile,
  type Shaped,
  type StatusRoute,
  suggestion,
  type TeamRoute,
  type TicketRecord,
} from '@triagebook/record'
import type { Workshop } from '../compile/compile-context.ts'
import { checkedWord } from '../compile/known-word.ts'
import { ALWAYS_MET, type Question } from '../compile/predicate.ts'
import { compileCondition } from '../condition/compile-condition.ts'
import { type Ask, type Hit, type Opinion, silent } from '../outcome/outcome.ts'
import { weigh } from '../outcome/pick-winner.ts'
import type { RuledField } from '../ticket/fields.ts'
import { pickByHash } from './pick-by-hash.ts'

interface Route<T> {
  readonly route: T
  readonly holds: Question
}

/** Team, owner, lane and status: in each list the first that holds wins. */
export function compileRoutes(file: Shaped<RouteFile>, workshop: Workshop): ReadonlyMap<RuledField, Ask> {
  const { teams = [], lanes = [], status = [] } = file.value
  const teamRoutes = teams.map((route, index) => {
    const path = ['teams', index]
    checkedWord('triage.team', route.team, [...path, 'team'], workshop)
    checkOwners(route, index, workshop)
    return compiled(route, path, 'team', workshop)
  })
  const laneRoutes = lanes.map((route, index) => compiled(route, ['lanes', index], 'lane', workshop))
  return new Map<RuledField, Ask>([
    ['team', firstOf(teamRoutes, ({ team }) => team)],
    ['engineering_owner', ownerFrom(teamRoutes)],
    ['lane', firstOf(laneRoutes, ({ lane }) => lane)],
    ['status', ({ record }) => statusFrom(status, record)],
  ])
}

function compiled<T extends Pick<TeamRoute, 'when'>>(
  route: T,
  path: Path,
  field: RuledField,
  workshop: Workshop,
): Route<T> {
  const { when } = route
  return { route, holds: when ? compileCondition(when, [...path, 'when'], field, workshop) : ALWAYS_MET }
}

/** Members that the settings list are a team's people; a name outside is most often somebody who left. */
function checkOwners({ team, owners = [] }: TeamRoute, index: number, workshop: Workshop): void {
  const members = workshop.settings.teams[team]?.members?.map(({ login }) => login) ?? []
  if (members.length === 0) return
  for (const [place, owner] of owners.entries()) {
    if (members.includes(owner)) continue
    workshop.problems.push({
      code: 'rules/owner-not-in-team',
      severity: 'warning',
      message: `“${owner}” becomes an owner for team ${team}, but triagebook.yml does not list them there.`,
      hint: suggestion(owner, members),
      at: workshop.place(['teams', index, 'owners', place]),
    })
  }
}

function firstOf<T extends { readonly name: string }>(
  routes: readonly Route<T>[],
  resultOf: (route: T) => string,
): Ask {
  return (snapshot) => {
    for (const { route, holds } of routes) {
      const { met, because } = holds(snapshot)
      if (met) return ruled({ name: route.name, value: resultOf(route), because })
    }
    return silent('no route holds')
  }
}

/** The owner comes from the team that was decided, also where a person chose another than the rules. */
function ownerFrom(routes: readonly Route<TeamRoute>[]): Ask {
  return (snapshot) => {
    const team = snapshot.decided.get('team')
    const own = routes.filter(({ route }) => route.team === team && route.owners)
    const { route } = own.find(({ holds }) => holds(snapshot).met) ?? own[0] ?? {}
    if (!route?.owners)
      return silent(team === undefined ? 'there is no team yet' : `no owners for team ${team}`)
    const because = `team ${route.team}: one of ${route.owners.join(', ')}, by the ticket's id`
    return ruled({ name: route.name, value: pickByHash(snapshot.record.id, route.owners), because })
  }
}

function statusFrom(routes: readonly StatusRoute[], record: TicketRecord): Opinion {
  const state = record.engineering?.state
  const desk = record.source.status
  for (const { name, engineering, source, status } of routes) {
    if (engineering && !(state && engineering.includes(state))) continue
    if (source && !source.includes(desk)) continue
    if (status === 'resolved' && !mayResolve(record)) continue
    const reasons = [engineering && `engineering is ${state}`, source && `the desk says ${desk}`]
    return ruled({
      name,
      value: status,
      because: reasons.filter(Boolean).join(' and ') || 'it holds for every ticket',
    })
  }
  return silent('no line of the status table holds')
}

/** An escalated ticket is never resolved by the table alone: a person says how it ended. Tombstones need no word. */
function mayResolve({ triage, resolution, source }: TicketRecord): boolean {
  const ended = resolution?.code !== undefined || resolution?.void !== undefined
  return (
    triage.escalated_at === undefined || ended || source.status === 'merged' || source.status === 'deleted'
  )
}

/** A first match has no rival. */
function ruled(hit: Omit<Hit, 'score'>): Opinion {
  return weigh([{ ...hit, score: 1 }], 0)
}
