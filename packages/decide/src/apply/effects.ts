import {
  type DecidedField,
  omitUndefined,
  type RecordContent,
  type TicketRecord,
  type Triage,
} from '@triagebook/record'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { ArgumentsOf } from '../table/command.ts'
import type { CommandName } from '../table/commands.ts'
import type { Act } from './act.ts'
import { endEscalation, startEscalation } from './escalation.ts'
import { link } from './link.ts'
import { addNote } from './notes.ts'
import { setField } from './set-field.ts'
import { block, close, reopen, resolve, setStatus } from './status.ts'

/** What a command makes of a ticket, before the whole is checked. */
export type Effect<Name extends CommandName> = (
  ticket: RecordContent,
  values: ArgumentsOf<Name>,
  act: Act,
) => Result<RecordContent>

/** One effect a command; the types ask for each. */
export const EFFECTS: { readonly [Name in CommandName]: Effect<Name> } = {
  confirm: field('confirmed'),
  type: field('type'),
  severity: field('severity'),
  impact: field('impact'),
  'business-impact': field('business_impact'),
  priority: field('priority'),
  team: field('team'),
  component: field('component'),
  debt: onRecord((record, { no }, act) => setField(record, 'tech_debt', no === undefined, act)),
  assign: onRecord((record, { login, side }, act) => setField(record, `${side}_owner`, login, act)),
  status: onRecord(setStatus),
  blocked: onRecord(block),
  next: onRecord((record, next_step) => withTriage(record, { next_step })),
  done,
  escalate: startEscalation,
  waive: onRecord((record, { why }, { by, at }) =>
    withTriage(record, { readiness: { override: why, by, at } }),
  ),
  'de-escalate': endEscalation,
  outcome,
  close,
  reopen,
  note: ({ record, body }, { text }, act) => ok({ record, body: addNote(body, text, act) }),
  link,
  'duplicate-of': ({ record, body }, { original }, act) => {
    const page = act.linkOf(original)
    const name = page === undefined ? original : `[${original}](<${page}>)`
    return ok({
      record: resolve(record, { void: 'duplicate' }, act),
      body: addNote(body, `Duplicate of ${name}`, act),
    })
  },
}

function onRecord<Name extends CommandName>(
  change: (record: TicketRecord, values: ArgumentsOf<Name>, act: Act) => TicketRecord,
): Effect<Name> {
  return ({ record, body }, values, act) => ok({ record: change(record, values, act), body })
}

function field(name: DecidedField) {
  return ({ record, body }: RecordContent, { value }: { readonly value: string }, act: Act) =>
    ok({ record: setField(record, name, value, act), body })
}

function withTriage(
  record: TicketRecord,
  change: { readonly [Key in 'next_step' | 'readiness']?: Triage[Key] | undefined },
): TicketRecord {
  return { ...record, triage: omitUndefined<Triage>({ ...record.triage, ...change }) }
}

function done({ record, body }: RecordContent): Result<RecordContent> {
  return record.triage.next_step === undefined
    ? err(problem('decide/no-next-step', { id: record.id }))
    : ok({ record: withTriage(record, { next_step: undefined }), body })
}

/** Product decides about what triage has confirmed as a request. */
function outcome(
  { record, body }: RecordContent,
  { value, link: page }: ArgumentsOf<'outcome'>,
  { prefix }: Act,
): Result<RecordContent> {
  if (record.triage.confirmed !== 'feature-request') {
    return err(problem('decide/not-a-feature-request', { id: record.id, prefix }))
  }
  const product = { ...record.product, outcome: value, ...(page && { link: page }) }
  return ok({ record: { ...record, product }, body })
}
