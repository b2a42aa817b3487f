import fc from 'fast-check'
import { decide, undecide } from '../src/record/decide.ts'
import { type DecidedField, isSetByPerson } from '../src/record/decided-fields.ts'
import { addEvents } from '../src/record/history.ts'
import type { RecordContent } from '../src/record/record-file.ts'
import { omitUndefined } from '../src/schema/omit-undefined.ts'
import type { Decision, HistoryEvent, TicketRecord, Triage } from '../src/schema/types.generated.ts'
import { BODY, RECORD } from './a-record.ts'

/** A change of a record as one of its writers makes it. */
export interface Edit {
  apply(content: RecordContent): RecordContent
}

const VALUES = {
  severity: ['critical', 'major', 'minor'],
  priority: ['P1', 'P2', 'P3'],
  team: ['java', 'cloud', 'backend'],
  component: ['export', 'auth'],
  status: ['open', 'in-progress'],
  tech_debt: [true, false],
} as const

const FIELD = fc.constantFrom('severity', 'priority', 'team', 'component', 'status', 'tech_debt')
const CHOICE = FIELD.chain((field) =>
  fc.record({ field: fc.constant(field), value: fc.constantFrom<string | boolean>(...VALUES[field]) }),
)
const INSTANT = fc
  .integer({ min: 0, max: 40 })
  .map((hour) => new Date(Date.UTC(2026, 2, 28, hour)).toISOString().replace('.000', ''))
const LOGIN = fc.constantFrom('anna', 'kei', 'quin')
const WORD = fc.constantFrom('Ask again', 'Reproduce on staging', 'Read the logs')
const ISSUE = fc.constantFrom('acme/java#1', 'acme/java#2', 'acme/java#3')

const IMPORT = fc
  .record({ at: INSTANT, status: fc.constantFrom('open', 'pending', 'on-hold'), title: WORD, words: WORD })
  .map(
    ({ at, status, title, words }): Edit => ({
      apply: ({ record, body }) => ({
        record: {
          ...record,
          title,
          source: { ...record.source, status, updated_at: at },
          history: addEvents(record.history, sourceEvents(record, status, at)),
        },
        body: withSection(body, 'Timeline', `- ${at}: customer: ${words}`),
      }),
    }),
  )

const RULE = fc.record({ choice: CHOICE, at: INSTANT, version: fc.constantFrom('1', '2') }).map(
  ({ choice: { field, value }, at, version }): Edit => ({
    apply: ({ record, body }) => ({
      record: isSetByPerson(record, field)
        ? record
        : decide(record, field, { value, by: `rule:some@${version}`, at: after(record, at) }),
      body,
    }),
  }),
)

const PERSON: fc.Arbitrary<Edit> = fc
  .oneof(
    fc
      .record({ choice: CHOICE, at: INSTANT, by: LOGIN })
      .map(({ choice: { field, value }, at, by }) => ({ record, body }: RecordContent) => ({
        record: decide(record, field, { value, by, at: after(record, at) } satisfies Decision),
        body,
      })),
    fc
      .record({ choice: CHOICE })
      .map(({ choice: { field, value } }) => ({ record, body }: RecordContent) => ({
        record: withTriage(record, { [field]: value }),
        body,
      })),
    fc
      .record({ field: fc.constantFrom<DecidedField>('severity', 'team'), at: INSTANT, by: LOGIN })
      .map(({ field, at, by }) => ({ record, body }: RecordContent) => ({
        record: undecide(record, field, by, after(record, at)),
        body,
      })),
    fc.option(fc.record({ text: WORD, who: LOGIN })).map((step) => ({ record, body }: RecordContent) => ({
      record: withTriage(record, { next_step: step ?? undefined }),
      body,
    })),
    fc
      .record({ title: fc.constantFrom('Context', 'Customer impact', 'Our notes'), words: WORD })
      .map(({ title, words }) => ({ record, body }: RecordContent) => ({
        record,
        body: withSection(body, title, words),
      })),
    fc
      .constantFrom('undecided', 'roadmap', 'declined')
      .map((outcome) => ({ record, body }: RecordContent) => ({
        record: { ...record, product: { ...record.product, outcome } },
        body,
      })),
    fc
      .subarray(['https://docs.example/a', 'https://docs.example/b'])
      .map((docs) => ({ record, body }: RecordContent) => ({
        record: { ...record, resolution: { code: 'docs-updated', ...record.resolution, docs } },
        body,
      })),
    fc
      .record({ on: fc.constantFrom('customer', 'engineering'), at: INSTANT, by: LOGIN })
      .map((given) => blocking(given)),
    fc
      .record({ code: fc.constantFrom('code-fix', 'knowledge-transfer'), at: INSTANT, by: LOGIN })
      .map((given) => resolving(given)),
  )
  .map((apply) => ({ apply }))

const SYNC = fc
  .record({ issues: fc.uniqueArray(ISSUE), milestone: WORD, state: fc.constantFrom('planned', 'in-review') })
  .map(
    (engineering): Edit => ({
      apply: ({ record, body }) => ({ record: { ...record, engineering }, body }),
    }),
  )

const IMPROVE = fc.record({ theme: fc.constantFrom('export', 'login'), at: INSTANT }).map(
  (analysis): Edit => ({
    apply: ({ record, body }) => ({ record: { ...record, analysis }, body }),
  }),
)

/** Some edits of a branch, one after the other. */
export const EDITS: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: PERSON }, IMPORT, RULE, SYNC, IMPROVE),
  { maxLength: 4 },
)

export const BASE: RecordContent = { record: RECORD, body: BODY }

export function edited(content: RecordContent, edits: readonly Edit[]): RecordContent {
  return edits.reduce((so, { apply }) => apply(so), content)
}

function blocking({ on, at, by }: { on: 'customer' | 'engineering'; at: string; by: string }) {
  return ({ record, body }: RecordContent): RecordContent => {
    if (record.triage.status === 'resolved') return { record, body }
    const blocked = decide(record, 'status', { value: 'blocked', by, at: after(record, at) })
    return { record: withTriage(blocked, { blocked: { on, why: 'Asked' } }), body }
  }
}

function resolving({ code, at, by }: { code: string; at: string; by: string }) {
  return ({ record, body }: RecordContent): RecordContent => {
    const resolved = decide(record, 'status', { value: 'resolved', by, at: after(record, at) })
    return { record: { ...resolved, resolution: { ...record.resolution, code } }, body }
  }
}

function withTriage(
  record: TicketRecord,
  change: { [K in keyof Triage]?: Triage[K] | undefined },
): TicketRecord {
  return { ...record, triage: omitUndefined<Triage>({ ...record.triage, ...change }) }
}

function sourceEvents({ source }: TicketRecord, to: string, at: string): readonly HistoryEvent[] {
  if (source.status === to) return []
  return [{ at, event: 'changed', field: 'source.status', from: source.status, to, by: 'stage:import' }]
}

/** The time, or that of the last event where it is later. */
function after({ history = [] }: TicketRecord, at: string): string {
  const last = history.at(-1)?.at ?? at
  return last > at ? last : at
}

function withSection(body: string, title: string, words: string): string {
  const heading = `## ${title}\n\n`
  const start = body.indexOf(heading)
  if (start < 0) return `${body.trimEnd()}\n\n${heading}${words}\n`
  const end = body.indexOf('\n## ', start)
  return `${body.slice(0, start)}${heading}${words}\n${end < 0 ? '' : body.slice(end)}`
}
