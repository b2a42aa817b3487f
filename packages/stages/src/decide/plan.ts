import { changeOf } from '@triagebook/book'
import { type Act, applyCommand, withTexts } from '@triagebook/decide'
import { instant, type RecordContent, type RecordFile } from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import { type Problem, throwIfAny } from '@triagebook/record/problem'
import { addCounts, type Counts, redact } from '@triagebook/redact'
import { signedRecord } from '../book/people/signed-record.ts'
import type { Run } from '../stage/define-stage.ts'
import type { BookChange, Effect, Plan } from '../stage/plan.ts'
import { notReadyProblems } from './not-ready.ts'
import { PREFIX } from './prefix.ts'
import type { TicketToDecide, ToDecide } from './read.ts'
import { reportDecision } from './report.ts'

/** The tickets as the command leaves them, its texts redacted. Throws with every refusal, so that all are written or none. */
export function planDecision(facts: ToDecide, { now, dryRun }: Run): Plan {
  const { tickets, by, settings, links, readiness, playbook } = facts
  const { command, redacted } = redactedCommand(facts)
  const act: Act = { by, at: instant(now), settings, prefix: PREFIX, linkOf: (id) => links.get(id) }
  const results = tickets.map((ticket) => {
    const signed = signedContent(ticket, act)
    return { file: ticket.file, signed, result: applyCommand(command, signed, act) }
  })
  const unready =
    readiness === null
      ? []
      : notReadyProblems(
          results.map(({ signed }) => signed),
          { rules: readiness, playbook, now },
        )
  const ofTickets = results.flatMap(({ file, result }) =>
    result.problems.map((one) => (tickets.length > 1 ? ofTicket(one, file.record.id) : one)),
  )
  const problems = [...ofTickets, ...unready]
  throwIfAny(problems.filter(({ severity }) => severity === 'error'))
  const changes = results.flatMap(({ file, signed, result }) =>
    result.ok ? (changeTo(file, signed, result.value) ?? []) : [],
  )
  return {
    changes,
    effects: dryRun || changes.length === 0 ? [] : [keep(facts, changes, act)],
    report: {
      ...reportDecision({ command, by, tickets: tickets.length, changes, redacted, playbook, dryRun }),
      problems: [...facts.problems, ...problems],
    },
  }
}

function redactedCommand({ command, policy }: ToDecide) {
  let redacted: Counts = {}
  const changed = withTexts(command, (typed) => {
    const { text, found } = redact(typed, policy)
    redacted = addCounts(redacted, found)
    return text
  })
  return { command: changed, redacted }
}

/** For `undo`. */
function keep(
  { command: { name }, clone, tickets }: ToDecide,
  changes: readonly BookChange[],
  { by, at }: Act,
): Effect {
  const { folder, head, kept } = clone
  const changed = tickets.flatMap(({ file: { path, text: before } }) => {
    const after = changes.find((change) => change.path === path)?.content ?? null
    return after === null ? [] : { path, before, after }
  })
  const commands = [{ name, by, at, head, files: changed }, ...kept]
  return { kind: 'kept-commands', key: 'kept-commands', words: '', folder, commands }
}

/** Of several tickets a message has to say which one it is about. */
function ofTicket(problem: Problem, id: string): Problem {
  return problem.message.includes(`\`${id}\``)
    ? problem
    : { ...problem, message: `${id}: ${problem.message}` }
}

function signedContent({ file, author }: TicketToDecide, { at }: Act): RecordContent {
  const { record, body } = file
  return { record: author === null ? record : signedRecord(record, author, at), body }
}

/** Null where the ticket already is as the command wants it: to sign what people wrote is no reason to write. */
function changeTo(file: RecordFile, signed: RecordContent, next: RecordContent): BookChange | null {
  const content = editRecord(file, next)
  if (content === editRecord(file, signed)) return null
  const lines = new Set(file.body.split('\n'))
  const added = next.body.split('\n').filter((line) => line.startsWith('- ') && !lines.has(line))
  return {
    root: 'book',
    ...changeOf(file.path, file.text, content),
    record: {
      from: file.record,
      to: next.record,
      body: added.map((line) => ({ field: 'Notes', from: null, to: line.slice(2) })),
    },
  }
}
