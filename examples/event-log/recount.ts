/** One incident of the log, read by code that shares nothing with Triagebook. */
export interface Incident {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly status: string
  readonly priority: string
  /** `<instant> <field> <from> <to>`: the changes of the status, then those of the severity, each sorted by time. */
  readonly changes: readonly string[]
}

/** How an incident ended. */
export interface Outcome {
  readonly priority: string | undefined
  /** From the creation to the last time that it became resolved; null while it is open. */
  readonly secondsToResolve: number | null
  readonly isReopened: boolean
}

const STATUS: Readonly<Record<string, string>> = {
  New: 'new',
  Active: 'open',
  'Awaiting User Info': 'pending',
  'Awaiting Problem': 'on-hold',
  Resolved: 'solved',
  Closed: 'closed',
}
const PRIORITY: Readonly<Record<string, string>> = { 1: 'urgent', 2: 'high', 3: 'normal', 4: 'low' }
const SEVERITY: Readonly<Record<string, string>> = { 1: 'critical', 2: 'major', 3: 'minor' }

type Row = Readonly<Record<string, string>>

/** Reads the log line by line, as none of its cells has quotes. Sorted by the number of the incident. */
export function readIncidents(text: string): readonly Incident[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const names = header.split(',')
  const rows = lines.map((line): Row => {
    const cells = line.split(',')
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
  const byNumber = [...Map.groupBy(rows, ({ number = '' }) => number)]
  return byNumber.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => incidentOf(id, own))
}

function incidentOf(id: string, rows: readonly Row[]): Incident {
  const byTime = rows
    .map((row, index) => ({ row, index, at: utc(row.sys_updated_at ?? '') }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.index - b.index)
  const last = byTime.at(-1)
  const createdAt = utc(last?.row.opened_at ?? '')
  const statuses: string[] = []
  const severities: string[] = []
  let status = 'null'
  let severity = 'null'
  for (const { row, at } of byTime) {
    const changedAt = later(at, createdAt)
    const nextStatus = STATUS[row.incident_state ?? ''] ?? '?'
    const nextSeverity = SEVERITY[row.impact?.[0] ?? ''] ?? '?'
    if (nextStatus !== status && (status !== 'null' || isResolved(nextStatus)))
      statuses.push(`${changedAt} source.status ${status} ${nextStatus}`)
    if (nextSeverity !== severity) severities.push(`${changedAt} triage.severity ${severity} ${nextSeverity}`)
    status = nextStatus
    severity = nextSeverity
  }
  return {
    id,
    createdAt,
    updatedAt: later(last?.at ?? '', createdAt),
    status,
    priority: PRIORITY[last?.row.priority?.[0] ?? ''] ?? '?',
    changes: [...statuses, ...severities],
  }
}

function isResolved(status: string): boolean {
  return status === 'solved' || status === 'closed'
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

/** Italy in 2016: UTC+2 from 27 March to 30 October, else UTC+1. No time of the log is close to a clock change. */
function utc(written: string): string {
  const [, day, month, year, time] = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d)$/.exec(written) ?? []
  const local = `${year}-${month}-${day}T${time}`
  const isSummer = local >= '2016-03-27T03:00' && local < '2016-10-30T03:00'
  return new Date(`${local}:00${isSummer ? '+02:00' : '+01:00'}`).toISOString().replace('.000Z', 'Z')
}

export function outcomeOf({ createdAt, priority, changes }: Incident): Outcome {
  let resolvedAt: string | null = null
  let isReopened = false
  for (const change of changes) {
    const [at = '', field, , to = ''] = change.split(' ')
    if (field !== 'source.status') continue
    if (!isResolved(to) && resolvedAt !== null) isReopened = true
    resolvedAt = isResolved(to) ? (resolvedAt ?? at) : null
  }
  const seconds = resolvedAt === null ? null : (Date.parse(resolvedAt) - Date.parse(createdAt)) / 1000
  return { priority, secondsToResolve: seconds, isReopened }
}

/** The figures of README.md; the median is the lower of two middle values. */
export function figuresOf(outcomes: readonly Outcome[]) {
  const byPriority = Map.groupBy(outcomes, ({ priority = 'none' }) => priority)
  return {
    tickets: outcomes.length,
    resolved: outcomes.filter(({ secondsToResolve }) => secondsToResolve !== null).length,
    reopened: outcomes.filter(({ isReopened }) => isReopened).length,
    medianSecondsToResolve: medianOf(outcomes),
    byPriority: Object.fromEntries(
      [...byPriority].map(([priority, own]) => [
        priority,
        { tickets: own.length, medianSecondsToResolve: medianOf(own) },
      ]),
    ),
  }
}

function medianOf(outcomes: readonly Outcome[]): number | null {
  const times = outcomes.flatMap(({ secondsToResolve }) => secondsToResolve ?? []).sort((a, b) => a - b)
  return times[Math.ceil(times.length / 2) - 1] ?? null
}
