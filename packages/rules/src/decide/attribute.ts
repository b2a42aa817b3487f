import {
  DECIDED_FIELDS,
  type DecidedField,
  type DecidedValue,
  type Decision,
  type Disagreement,
  decide,
  type Instant,
  instant,
  isSetByPerson,
  overruledRule,
  type TicketRecord,
  undecide,
} from '@triagebook/record'
import type { Loads } from '../ticket/loads.ts'
import { settingEvent } from './setting-event.ts'

/** Who set a value that has no decided line of its own: the author of the commit that wrote it. */
interface Attribution {
  readonly by: string
  readonly at: Instant
}

export interface PrioritizeOptions {
  /** The run's single clock reading. */
  readonly now: Date
  /** Who last committed the file; null where nobody can tell. */
  readonly author: { readonly login: string; readonly at: Instant } | null
  /** Needed where the rules choose the least loaded owner; without them such a rule chooses nobody new. */
  readonly loads?: Loads | undefined
}

/** The author of the last commit of the file; where nobody can tell, somebody now. */
export function attributionOf({ author, now }: PrioritizeOptions): Attribution {
  return { by: author?.login ?? 'person:unknown', at: author?.at ?? instant(now) }
}

/** Attributes what a person changed or removed after it was decided: there the value differs from its decided line. */
export function attributeEdits(record: TicketRecord, attribution: Attribution): TicketRecord {
  return DECIDED_FIELDS.reduce((attributed, field) => {
    const line = attributed.triage.decided?.[field]
    const value = attributed.triage[field]
    if (!line || line.value === value) return attributed
    if (value === undefined) return undecide(attributed, field, attribution.by, attribution.at)
    return decide(attributed, field, lineOf(value, attribution, overruledRule(line, value)))
  }, record)
}

/** Gives each value that a person set its decided line. Where the history says who set it, that counts, not the commit. */
export function attributeNewValues(
  record: TicketRecord,
  attribution: Attribution,
  fields: readonly DecidedField[] = DECIDED_FIELDS,
): TicketRecord {
  return fields.reduce((attributed, field) => {
    const value = attributed.triage[field]
    if (value === undefined || attributed.triage.decided?.[field] || !isSetByPerson(attributed, field))
      return attributed
    return decide(attributed, field, lineOf(value, settingEvent(attributed, field) ?? attribution))
  }, record)
}

function lineOf(value: DecidedValue, { by, at }: Attribution, disagreement?: Disagreement): Decision {
  return { value, by, at, ...(disagreement && { disagreement }) }
}
