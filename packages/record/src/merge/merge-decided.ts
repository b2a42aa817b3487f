import { isPerson } from '../record/actor.ts'
import { type DecidedField, isSetByPerson, lastEvent } from '../record/decided-fields.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Actor, DecidedValue, Decision, TicketRecord } from '../schema/types.generated.ts'
import { canonical } from './canonical.ts'
import { type ConflictSide, type Part, withoutConflict } from './conflict.ts'
import type { Contents } from './sides.ts'
import { greater, partOf, rightSide, type Side, type Sides } from './sides.ts'

/** A decided field: its value, and the line that says who decided it. */
export interface DecidedState {
  readonly value: DecidedValue | undefined
  readonly line: Decision | undefined
}

/** The state of a field on one side, and who set it. */
interface SideState extends DecidedState {
  readonly isByPerson: boolean
  readonly by: Actor | undefined
  /** When it was decided; empty where nobody knows. */
  readonly at: string
}

/**
 * A person's decision wins over a rule's, which is kept as its disagreement; of two rules or stages the newer wins. Two
 * people who disagree are a conflict: then the line is dropped too, so that whoever resolves it signs the value.
 */
export function mergeDecided(field: DecidedField, contents: Contents): Part<DecidedState> {
  const states = partOf(contents, (side) => stateOn(field, side?.record, contents.base?.record))
  const { ours, theirs } = states
  const right = rightSide(partOf(states, decidedState))
  if (right) return withoutConflict(decidedState(states[right]))
  const winner = sideByRank(states)
  if (winner === 'ours') return withoutConflict(withOverruled(ours, theirs))
  if (winner === 'theirs') return withoutConflict(withOverruled(theirs, ours))
  return {
    value: { value: ours.value, line: undefined },
    conflicts: [
      { path: ['triage', field], ours: conflictSide(ours), theirs: conflictSide(theirs), kept: 'ours' },
    ],
  }
}

/** The side that wins where both changed the field; null where two people disagree. */
function sideByRank({ base, ours, theirs }: Sides<SideState>): Side | null {
  if (ours.value === theirs.value) return greater(lineRank(ours), lineRank(theirs))
  if (isOnlySigned(base, ours)) return 'theirs'
  if (isOnlySigned(base, theirs)) return 'ours'
  if (ours.isByPerson !== theirs.isByPerson) return ours.isByPerson ? 'ours' : 'theirs'
  return ours.isByPerson ? null : greater(machineRank(ours), machineRank(theirs))
}

/** The same value of the same person: since the base it was at most signed, not decided again. */
function isOnlySigned(base: SideState, side: SideState): boolean {
  const samePerson = base.by === undefined || base.by === 'person:unknown' || base.by === side.by
  return base.isByPerson && side.isByPerson && base.value === side.value && samePerson
}

function lineRank(state: SideState): string {
  const isSigned = state.line !== undefined && state.line.value === state.value
  const isPersonal = isSigned && state.by !== undefined && isPerson(state.by)
  return [state.isByPerson, isPersonal, isSigned, machineRank(state)].join('\n')
}

function machineRank({ at, value, line }: SideState): string {
  return [at, canonical(line, ['triage', 'decided', 'type']), value].join('\n')
}

/** The winner with the overruled rule as its disagreement; where the winner is not signed yet, with the rule's line. */
function withOverruled(winner: SideState, loser: SideState): DecidedState {
  const { value, line } = winner
  const overruled = loser.isByPerson || loser.value === value ? undefined : loser.line
  if (!winner.isByPerson || value === undefined || !overruled?.by.startsWith('rule:')) return { value, line }
  const isSigned = line !== undefined && line.value === value
  if (!isSigned) return { value, line: overruled }
  const disagreement = { value: overruled.value, by: overruled.by, at: overruled.at }
  return { value, line: { ...line, disagreement } }
}

function stateOn(
  field: DecidedField,
  record: TicketRecord | undefined,
  base: TicketRecord | undefined,
): SideState {
  const value = record?.triage[field]
  const line = record?.triage.decided?.[field]
  const event = record && lastEvent(record, field)
  const isSigned = line !== undefined && line.value === value
  const saysEvent = event !== undefined && event.to === (value === undefined ? undefined : String(value))
  const by = isSigned ? line.by : saysEvent ? event.by : undefined
  const at = isSigned ? line.at : saysEvent ? event.at : ''
  const persons =
    record !== undefined && (isLeftByPerson(field, record) || yieldedToPerson(field, { value, by, base }))
  return { value, line, by: persons && by && !isPerson(by) ? undefined : by, at, isByPerson: persons }
}

/** A person deleted the value where its line is still there, or where the history says so. */
function isLeftByPerson(field: DecidedField, record: TicketRecord): boolean {
  if (record.triage[field] !== undefined) return isSetByPerson(record, field)
  const event = lastEvent(record, field)
  const isRecorded = event !== undefined && event.to === undefined && isPerson(event.by)
  return record.triage.decided?.[field] !== undefined || isRecorded
}

/** Only another person, or the desk, replaces a person's value; also with a value that a rule had set before. */
function yieldedToPerson(
  field: DecidedField,
  { value, by, base }: Pick<SideState, 'value' | 'by'> & { readonly base: TicketRecord | undefined },
): boolean {
  const isOther = base !== undefined && isSetByPerson(base, field) && base.triage[field] !== value
  return isOther && by?.startsWith('desk:') !== true
}

function decidedState({ value, line }: SideState): DecidedState {
  return { value, line }
}

function conflictSide({ value, by, line }: SideState): ConflictSide {
  const isTheirs = line?.value === value && line?.by === by
  return omitUndefined<ConflictSide>({ value, by, why: isTheirs ? line?.why : undefined })
}
