import { missingToEscalate } from '@triagebook/decide'
import { usageOf } from '@triagebook/decide/table'
import type { DecidedField, RecordFile, TicketRecord, Triage } from '@triagebook/record'
import { openFlags, reviewItems, reviewWords } from '@triagebook/record/review'
import type { Readiness } from '@triagebook/rules'
import { missingLines } from '../readiness/in-words.ts'
import { nextCommands } from './next-commands.ts'

type Line = readonly [label: string, words: string]

/** A ticket in words: what it is, who decided it, what it lacks, and the commands that apply. */
export function wordsOf({ path, record }: RecordFile, readiness: Readiness | null): string {
  const lines = [
    `${record.id}: ${record.title}`,
    ...(record.source.url === undefined ? [] : [record.source.url]),
    '',
    ...columns([...facts(record), ['File', path]]),
    '',
    ...beforeEscalation(record),
    ...notReady(record, readiness),
    'What you can do next:',
    ...commandLines(record, readiness).map((line) => `  triagebook ${line}`),
  ]
  return `${lines.join('\n')}\n`
}

/** Each command as it is written for this ticket. */
export function commandLines(record: TicketRecord, readiness: Readiness | null): readonly string[] {
  return nextCommands(record, readiness?.ready ?? true).flatMap((name) =>
    usageOf(name).map((usage) => usage.replace('<ids>', record.id)),
  )
}

function facts(record: TicketRecord): readonly Line[] {
  const { source, customer, triage, product, resolution } = record
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Status', statusWords(triage)],
    ['Type', decided(triage, 'type')],
    ['Confirmed', decided(triage, 'confirmed')],
    ['Severity', decided(triage, 'severity')],
    ['Priority', decided(triage, 'priority')],
    ['Team', decided(triage, 'team')],
    ['Support', decided(triage, 'support_owner')],
    ['Engineering', decided(triage, 'engineering_owner')],
    ['Escalated', sentence(triage.escalated_at, triage.escalation_reason)],
    ['Next step', nextStep(triage)],
    ['Review', reviewLine(record)],
    ['Product', sentence(product?.outcome, product?.link)],
    ['Resolution', sentence(resolution?.code ?? resolution?.void, resolution?.at)],
    ['Customer', sentence(customer?.id, customer?.name)],
    ['Created', source.created_at],
    ['Desk', `${source.status}, updated ${source.updated_at}`],
  ]
  return lines.flatMap(([label, words]) =>
    words === undefined || words === '' ? [] : [[label, words] as const],
  )
}

/** Why a person has to look at it; undefined where nobody has to. */
function reviewLine(record: TicketRecord): string | undefined {
  const proposed = openFlags(record).includes('escalation-proposed')
    ? ['the desk proposes to escalate it']
    : []
  return [...reviewItems(record).map((item) => reviewWords(record, item)), ...proposed].join('; ')
}

function statusWords({ status, blocked }: Triage): string {
  return blocked === undefined ? status : `${status}, waits for ${blocked.on}: ${blocked.why}`
}

/** A value, and who decided it; undefined where there is none. */
function decided(triage: Triage, field: DecidedField): string | undefined {
  const value = triage[field]
  if (value === undefined) return undefined
  const decision = triage.decided?.[field]
  return decision?.value === value ? `${value} (by ${decision.by})` : String(value)
}

function nextStep({ next_step }: Triage): string | undefined {
  if (next_step === undefined) return undefined
  const { text, due, who } = next_step
  const more = [...(due === undefined ? [] : [`by ${due}`]), ...(who === undefined ? [] : [who])]
  return more.length === 0 ? text : `${text} (${more.join(', ')})`
}

function sentence(first: string | undefined, second: string | undefined): string | undefined {
  return first !== undefined && second !== undefined ? `${first}: ${second}` : first
}

/** What it lacks, where that keeps it from being escalated. */
function beforeEscalation(record: TicketRecord): readonly string[] {
  const { status, escalated_at } = record.triage
  const missing = missingToEscalate(record).map(({ what }) => what)
  if (status === 'resolved' || escalated_at !== undefined || missing.length === 0) return []
  return [`Before it can be escalated it needs: ${missing.join('; ')}.`, '']
}

/** What it does not show, as long as that matters. */
function notReady({ triage }: TicketRecord, readiness: Readiness | null): readonly string[] {
  if (readiness === null || readiness.ready || triage.status === 'resolved') return []
  const { readiness: waived, escalated_at } = triage
  const state =
    escalated_at === undefined ? 'It is not ready to be escalated.' : 'It is escalated, but not ready.'
  const why = waived === undefined ? '' : ` Waived by ${waived.by}: ${waived.override}`
  return [`${state}${why}`, ...missingLines(readiness), '']
}

function columns(lines: readonly Line[]): readonly string[] {
  const width = Math.max(...lines.map(([label]) => label.length))
  return lines.map(([label, words]) => `${label.padEnd(width)}  ${words}`)
}
