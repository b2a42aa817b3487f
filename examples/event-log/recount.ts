/** One incident of the log, counted by code that shares nothing with Triagebook’s. */
export interface Counted {
  readonly id: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly status: string
  readonly priority: string
  /** `<instant> <field> <from> <to>`; first those of the status, in their order. */
  readonly changes: readonly string[]
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

type Line = Readonly<Record<string, string>>

/** Reads the log line by line; no cell of it has quotes. Sorted by the number of the incident. */
export function recount(text: string): readonly Counted[] {
  const [header = '', ...lines] = text.trim().split(/\r?\n/)
  const names = header.split(',')
  const groups = new Map<string, Line[]>()
  for (const line of lines) {
    const cells = line.split(',')
    const row = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
    groups.set(row.number ?? '', [...(groups.get(row.number ?? '') ?? []), row])
  }
  return [...groups.keys()].sort().map((id) => incident(id, groups.get(id) ?? []))
}

function incident(id: string, rows: readonly Line[]): Counted {
  const inOrder = rows
    .map((row, index) => ({ row, index, at: utc(row.sys_updated_at ?? '') }))
    .sort((a, b) => a.at.localeCompare(b.at) || a.index - b.index)
  const last = inOrder.at(-1)
  const createdAt = utc(last?.row.opened_at ?? '')
  const statuses: string[] = []
  const severities: string[] = []
  let status = 'null'
  let severity = 'null'
  for (const { row, at } of inOrder) {
    const moment = later(at, createdAt)
    const now = STATUS[row.incident_state ?? ''] ?? '?'
    if (now !== status && (status !== 'null' || now === 'solved' || now === 'closed'))
      statuses.push(`${moment} source.status ${status} ${now}`)
    const grave = SEVERITY[row.impact?.[0] ?? ''] ?? '?'
    if (grave !== severity) severities.push(`${moment} triage.severity ${severity} ${grave}`)
    status = now
    severity = grave
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

function later(a: string, b: string): string {
  return [a, b].sort()[1] ?? ''
}

/** Italy in 2016: two hours ahead of UTC from 27 March to 30 October, else one. No time of the log lies near a change. */
function utc(written: string): string {
  const [, day, month, year, time] = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d)$/.exec(written) ?? []
  const local = `${year}-${month}-${day}T${time}`
  const isSummer = local >= '2016-03-27T03:00' && local < '2016-10-30T03:00'
  return new Date(`${local}:00${isSummer ? '+02:00' : '+01:00'}`).toISOString().replace('.000Z', 'Z')
}

interface Figured {
  readonly priority: string | undefined
  readonly secondsToResolve: number | null
  readonly isReopened: boolean
}

/** The figures of README.md; of two middle values the lower is the median. */
export function figuresOf(tickets: readonly (Counted | Figured)[]) {
  const all = tickets.map((ticket) => ('changes' in ticket ? figured(ticket) : ticket))
  const priorities = [...new Set(all.map(({ priority }) => priority ?? 'none'))].sort()
  return {
    tickets: all.length,
    resolved: all.filter(({ secondsToResolve }) => secondsToResolve !== null).length,
    reopened: all.filter(({ isReopened }) => isReopened).length,
    medianSecondsToResolve: medianOf(all),
    byPriority: Object.fromEntries(
      priorities.map((priority) => {
        const own = all.filter((ticket) => ticket.priority === priority)
        return [priority, { tickets: own.length, medianSecondsToResolve: medianOf(own) }]
      }),
    ),
  }
}

function figured({ createdAt, priority, changes }: Counted): Figured {
  let resolvedAt: string | null = null
  let isReopened = false
  for (const change of changes) {
    const [at = '', field, , to = ''] = change.split(' ')
    if (field !== 'source.status') continue
    const isEnd = to === 'solved' || to === 'closed'
    if (!isEnd && resolvedAt !== null) isReopened = true
    resolvedAt = isEnd ? (resolvedAt ?? at) : null
  }
  const seconds = resolvedAt === null ? null : (Date.parse(resolvedAt) - Date.parse(createdAt)) / 1000
  return { priority, secondsToResolve: seconds, isReopened }
}

function medianOf(tickets: readonly Figured[]): number | null {
  const times = tickets
    .flatMap(({ secondsToResolve }) => (secondsToResolve === null ? [] : [secondsToResolve]))
    .sort((a, b) => a - b)
  return times[Math.ceil(times.length / 2) - 1] ?? null
}
