import {
  addEvents,
  type Decision,
  decide,
  type Instant,
  type Login,
  omitUndefined,
  overruledRule,
  type Slug,
  type TicketRecord,
} from '@triagebook/record'

export interface Renaming {
  readonly from: Slug
  readonly to: Slug
  readonly by: Login
  readonly at: Instant
}

/**
 * The record with the team's new key. Whoever decided on the team has still decided on it, and the history says who
 * renamed it; a value that nobody signed yet is signed by that person.
 */
export function renamedRecord(record: TicketRecord, { from, to, by, at }: Renaming): TicketRecord {
  const { triage, history } = record
  const decision = triage.decided?.team
  const renamed = decision && renamedDecision(decision, from, to)
  const others: TicketRecord =
    renamed === undefined
      ? record
      : { ...record, triage: { ...triage, decided: { ...triage.decided, team: renamed } } }
  if (triage.team !== from) return others
  if (decision?.value !== from) {
    const disagreement = renamed && overruledRule(renamed, to)
    const why = `${from} is now ${to}`
    return decide(record, 'team', omitUndefined<Decision>({ value: to, by, at, why, disagreement }))
  }
  const event = { at, event: 'changed', field: 'triage.team', from, to, by } as const
  return {
    ...others,
    triage: { ...others.triage, team: to },
    history: addEvents(history, [event]),
  }
}

function renamedDecision(decision: Decision, from: Slug, to: Slug): Decision {
  const { value, disagreement } = decision
  return {
    ...decision,
    value: value === from ? to : value,
    ...(disagreement && {
      disagreement: { ...disagreement, value: disagreement.value === from ? to : disagreement.value },
    }),
  }
}
