import {
  addEvents,
  type DecidedField,
  decide,
  escalate,
  omitUndefined,
  type TicketRecord,
} from '@triagebook/record'
import { replaceSection } from '@triagebook/record/sections'
import type { Act, Escalate } from './act.ts'

interface Ticket {
  readonly record: TicketRecord
  readonly body: string
}

const SECTIONS = {
  context: 'Context',
  steps: 'Steps to reproduce',
  logs: 'Logs and environment',
  impact: 'Customer impact',
} as const

/** The ticket after one act of a person, signed with the person's login and the act's time. */
export function replay(ticket: Ticket, act: Act): Ticket {
  switch (act.do) {
    case 'context':
    case 'steps':
    case 'logs':
    case 'impact':
      return { ...ticket, body: replaceSection(ticket.body, SECTIONS[act.do], act.text) }
    default:
      return { ...ticket, record: replayOnRecord(ticket.record, act) }
  }
}

function replayOnRecord(
  record: TicketRecord,
  act: Exclude<Act, { readonly do: 'context' | 'steps' | 'logs' | 'impact' }>,
): TicketRecord {
  const set = (on: TicketRecord, field: DecidedField, value: string | boolean, why: string) =>
    decide(on, field, { value, by: act.who, at: act.at, why })
  switch (act.do) {
    case 'escalate':
      return nextStep(
        ownersOf(escalate(record, { by: act.who, at: act.at, reason: act.reason }), act, set),
        act.next_step,
      )
    case 'waive':
      return {
        ...record,
        triage: { ...record.triage, readiness: { override: act.why, by: act.who, at: act.at } },
      }
    case 'confirm': {
      const confirmed = nextStep(set(record, 'confirmed', act.as, 'triage meeting'), act.next_step)
      return act.product === undefined ? confirmed : { ...confirmed, product: act.product }
    }
    case 'overrule':
      return set(record, act.field, act.value, act.why)
    case 'work':
      return nextStep(unblocked(set(record, 'status', 'in-progress', 'work has begun')), act.next_step)
    case 'block': {
      const blocked = set(record, 'status', 'blocked', act.why)
      return { ...blocked, triage: { ...blocked.triage, blocked: { on: act.on, why: act.why } } }
    }
    case 'resolve':
      return ended(
        set(record, 'status', 'resolved', 'support and engineering agree'),
        omitUndefined<NonNullable<TicketRecord['resolution']>>({
          code: act.code,
          at: act.at,
          docs: act.docs,
          follow_up: act.follow_up,
        }),
      )
    case 'void':
      return ended(set(record, 'status', 'resolved', act.reason), { void: act.reason, at: act.at })
  }
}

function ownersOf(
  record: TicketRecord,
  act: Escalate & { readonly who: string },
  set: (on: TicketRecord, field: DecidedField, value: string, why: string) => TicketRecord,
): TicketRecord {
  const given = {
    support_owner: act.support_owner ?? act.who,
    engineering_owner: act.engineering_owner,
    team: act.team,
    severity: act.severity,
  } as const
  return Object.entries(given).reduce((on, [field, value]) => {
    const name = FIELDS.find((candidate) => candidate === field)
    return name === undefined || value === undefined || on.triage[name] === value
      ? on
      : set(on, name, value, 'on escalation')
  }, record)
}

const FIELDS = ['support_owner', 'engineering_owner', 'team', 'severity'] as const

function nextStep(record: TicketRecord, step: Escalate['next_step']): TicketRecord {
  return step === undefined ? record : { ...record, triage: { ...record.triage, next_step: step } }
}

function unblocked(record: TicketRecord): TicketRecord {
  const { blocked: _over, ...triage } = record.triage
  return { ...record, triage }
}

function ended(record: TicketRecord, resolution: NonNullable<TicketRecord['resolution']>): TicketRecord {
  const { next_step: _done, ...triage } = unblocked(record).triage
  const followedUp = resolution.follow_up?.done_at
  return {
    ...record,
    triage,
    resolution,
    ...(followedUp !== undefined &&
      record.triage.support_owner !== undefined && {
        history: addEvents(record.history, [
          { at: followedUp, event: 'followed-up', by: record.triage.support_owner },
        ]),
      }),
  }
}
