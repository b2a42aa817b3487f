import { changeOf } from '@triagebook/book'
import { addEvents, type Instant, instant, type RecordFile } from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import type { RuleBook } from '@triagebook/rules'
import { prioritize } from '@triagebook/rules/prioritize'
import { type BookChange, defineStage, type Plan, type PortsOf } from '@triagebook/stages'
import { orThrow } from '@triagebook/stages/open-book'
import { rulesOf } from '@triagebook/stages/rules-of'

const MINUTES_TO_DECIDE = 5

interface Arrived {
  readonly rules: RuleBook
  readonly files: readonly RecordFile[]
}

/**
 * Lets the rules decide each ticket as it was when it came in, a few minutes after its creation. A team that runs
 * Triagebook every day gets this from its daily runs; the sample imports half a year at once.
 */
export const decideOnArrival = defineStage({
  name: 'prioritize',
  about: 'Decides each ticket of the sample as it came in.',
  inputs: {},
  decisions: { changed: 'the tickets were decided' },
  examples: [],
  only: 'cli',
  ports: ['book'],
  read,
  plan,
})

async function read(_inputs: object, { book }: PortsOf<'book'>): Promise<Arrived> {
  const files: RecordFile[] = []
  for await (const { result } of book.records()) files.push(orThrow(result))
  return { rules: orThrow(rulesOf(book)), files }
}

function plan({ rules, files }: Arrived): Plan {
  const changes = files.flatMap((file): readonly BookChange[] => {
    const content = editRecord(file, { record: judged(file, rules), body: file.body })
    return content === file.text ? [] : [{ root: 'book', ...changeOf(file.path, file.text, content) }]
  })
  return {
    changes,
    effects: [],
    report: {
      decision: 'changed',
      reason: `${changes.length} tickets got type, severity, priority and team, each with its reason.`,
      problems: [],
      counts: { changed: changes.length },
    },
  }
}

function judged({ record, body }: RecordFile, rules: RuleBook): RecordFile['record'] {
  const { source } = record
  if (source.status === 'merged' || source.status === 'deleted') return record
  const arrival = new Date(new Date(source.created_at).getTime() + MINUTES_TO_DECIDE * 60_000)
  const asItCameIn = { ...decidedAt(instant(arrival), record), source: { ...source, status: 'new' as const } }
  return { ...prioritize({ record: asItCameIn, body }, rules, { now: arrival, author: null }).record, source }
}

/** Import has decided security reports by the words that it withheld, at the time of the demo. */
function decidedAt(at: Instant, record: RecordFile['record']): RecordFile['record'] {
  const { triage, history = [] } = record
  if (triage.decided === undefined) return record
  const decided = Object.fromEntries(
    Object.entries(triage.decided).map(([field, line]) => [field, { ...line, at }]),
  )
  const isByRule = ({ by }: { readonly by: string }) => by.startsWith('rule:')
  const moved = history.filter(isByRule).map((event) => ({ ...event, at }))
  return {
    ...record,
    triage: { ...triage, decided },
    history: addEvents(
      history.filter((event) => !isByRule(event)),
      moved,
    ),
  }
}
