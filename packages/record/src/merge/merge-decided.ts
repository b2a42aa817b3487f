import { isPerson } from '../record/actor.ts'
import { type DecidedField, isSetByPerson, lastEvent } from '../record/decided-fields.ts'
import { omitUndefined } from '../schema/omit-undefined.ts'
import type { Actor, DecidedValue, Decision, TicketRecord } from '../schema/types.generated.ts'
import { canonical } from './canonical.ts'
import { type Part, type Said, settled } from './clash.ts'
import type { Contents } from './contents.ts'
import { greater, partOf, rightSide, type Side, type Sides } from './sides.ts'

/** A decided field: its value, and the line that says who decided it. */
export interface Stand {
  readonly value: DecidedValue | undefined
  readonly line: Decision | undefined
}

/** A field's stand on one side, and whose it is. */
interface Claim extends Stand {
  readonly isPersons: boolean
  readonly by: Actor | undefined
  /** When it was decided; empty where nobody knows. */
  readonly at: string
}

/**
 * A person's decision beats a rule's, which stays as its disagreement; of two machines the newer counts. Two people who
 * disagree clash: then the line goes too, so that whoever settles it signs it.
 */
export function mergeDecided(field: DecidedField, contents: Contents): Part<Stand> {
  const claims = partOf(contents, (side) => claimOf(field, side?.record, contents.base?.record))
  const { ours, theirs } = claims
  const right = rightSide(partOf(claims, standOf))
  if (right) return settled(standOf(claims[right]))
  const winner = sideByRank(claims)
  if (winner === 'ours') return settled(withOverruled(ours, theirs))
  if (winner === 'theirs') return settled(withOverruled(theirs, ours))
  return {
    value: { value: ours.value, line: undefined },
    clashes: [{ path: ['triage', field], ours: said(ours), theirs: said(theirs), kept: 'ours' }],
  }
}

/** Who wins where both changed the field; null where two people disagree. */
function sideByRank({ base, ours, theirs }: Sides<Claim>): Side | null {
  if (ours.value === theirs.value) return greater(lineRank(ours), lineRank(theirs))
  if (isOnlySigned(base, ours)) return 'theirs'
  if (isOnlySigned(base, theirs)) return 'ours'
  if (ours.isPersons !== theirs.isPersons) return ours.isPersons ? 'ours' : 'theirs'
  return ours.isPersons ? null : greater(machineRank(ours), machineRank(theirs))
}

/** The same person's same value: since the common beginning it was signed at most, not decided. */
function isOnlySigned(base: Claim, side: Claim): boolean {
  const samePerson = base.by === undefined || base.by === 'person:unknown' || base.by === side.by
  return base.isPersons && side.isPersons && base.value === side.value && samePerson
}

function lineRank(claim: Claim): string {
  const isSigned = claim.line !== undefined && claim.line.value === claim.value
  const isPersonal = isSigned && claim.by !== undefined && isPerson(claim.by)
  return [claim.isPersons, isPersonal, isSigned, machineRank(claim)].join('\n')
}

function machineRank({ at, value, line }: Claim): string {
  return [at, canonical(line, ['triage', 'decided', 'type']), value].join('\n')
}

/** What a rule said stays beside the person's value; where that is unsigned yet, the rule's line waits for the signature. */
function withOverruled(winner: Claim, loser: Claim): Stand {
  const { value, line } = winner
  const overruled = loser.isPersons || loser.value === value ? undefined : loser.line
  if (!winner.isPersons || value === undefined || !overruled?.by.startsWith('rule:')) return { value, line }
  const isSigned = line !== undefined && line.value === value
  if (!isSigned) return { value, line: overruled }
  const disagreement = { value: overruled.value, by: overruled.by, at: overruled.at }
  return { value, line: { ...line, disagreement } }
}

function claimOf(
  field: DecidedField,
  record: TicketRecord | undefined,
  base: TicketRecord | undefined,
): Claim {
  const value = record?.triage[field]
  const line = record?.triage.decided?.[field]
  const event = record && lastEvent(record, field)
  const isSigned = line !== undefined && line.value === value
  const saysEvent = event !== undefined && event.to === (value === undefined ? undefined : String(value))
  const by = isSigned ? line.by : saysEvent ? event.by : undefined
  const at = isSigned ? line.at : saysEvent ? event.at : ''
  const persons =
    record !== undefined && (isPersonsStand(field, record) || yieldedToPerson(field, { value, by, base }))
  return { value, line, by: persons && by && !isPerson(by) ? undefined : by, at, isPersons: persons }
}

/** A missing value is a person's doing where the line was left behind, or where the history says so. */
function isPersonsStand(field: DecidedField, record: TicketRecord): boolean {
  if (record.triage[field] !== undefined) return isSetByPerson(record, field)
  const event = lastEvent(record, field)
  const isTold = event !== undefined && event.to === undefined && isPerson(event.by)
  return record.triage.decided?.[field] !== undefined || isTold
}

/** A person's value yields to another person alone, also where that one went back to what a rule had said; or to the desk. */
function yieldedToPerson(
  field: DecidedField,
  { value, by, base }: Pick<Claim, 'value' | 'by'> & { readonly base: TicketRecord | undefined },
): boolean {
  const isOther = base !== undefined && isSetByPerson(base, field) && base.triage[field] !== value
  return isOther && by?.startsWith('desk:') !== true
}

function standOf({ value, line }: Claim): Stand {
  return { value, line }
}

function said({ value, by, line }: Claim): Said {
  const isTheirs = line?.value === value && line?.by === by
  return omitUndefined<Said>({ value, by, why: isTheirs ? line?.why : undefined })
}
