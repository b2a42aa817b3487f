import type { DecidedField, TicketRecord, Triage } from '@triagebook/record'
import type { RuleBook, Verdict } from '@triagebook/rules'
import type { Prioritized } from '@triagebook/rules/prioritize'

/** What one rule file in mode `observe` would have changed, over all tickets so far. */
export interface ObservedFile {
  readonly path: string
  readonly tickets: number
  /** How many values of each field. */
  readonly fields: ReadonlyMap<ObservedField, number>
  /** The first of them. */
  readonly rows: readonly ObservedValue[]
}

type ObservedField = DecidedField | 'tags'

interface ObservedValue {
  readonly id: string
  readonly field: ObservedField
  readonly from: string
  readonly to: string
  readonly rule: string
}

/** So many values of a file are listed. */
const MOST_ROWS = 200

export function observedFiles({ observed }: RuleBook): readonly ObservedFile[] {
  return [...observed].sort().map((path) => ({ path, tickets: 0, fields: new Map(), rows: [] }))
}

/** The files with what they would have changed of one more ticket. */
export function addObserved(
  files: readonly ObservedFile[],
  record: TicketRecord,
  { observed, observedTags }: Pick<Prioritized, 'observed' | 'observedTags'>,
  rules: RuleBook,
): readonly ObservedFile[] {
  return files.map((file) => {
    const own = rules.fields.filter((one) => one.file === file.path)
    const values = [
      ...observed
        .filter(({ field }) => own.some((one) => one.field === field))
        .flatMap((verdict) => changeOf(record, verdict)),
      ...(observedTags && rules.tagsFile === file.path ? tagsOf(record, observedTags.tags) : []),
    ]
    if (values.length === 0) return file
    const counts = new Map(file.fields)
    for (const { field } of values) counts.set(field, (counts.get(field) ?? 0) + 1)
    const rows = [...file.rows, ...values.slice(0, MOST_ROWS - file.rows.length)]
    return { ...file, tickets: file.tickets + 1, fields: counts, rows }
  })
}

const NO_VALUE = '(none)'

/** The value that a verdict would set or remove. */
function changeOf(
  { id, source, triage }: TicketRecord,
  { field, kind, value, by }: Verdict,
): readonly ObservedValue[] {
  const before = triage[field]
  const isRemoved = kind !== 'decided' && triage.decided?.[field] !== undefined
  if (kind === 'person' || before === value || (kind !== 'decided' && !isRemoved)) return []
  const words = (one: unknown) => (one === undefined ? NO_VALUE : String(one))
  return [{ id, field, ...shown(words(before), words(value), source), rule: by ?? '' }]
}

function tagsOf({ id, source, triage }: TicketRecord, tags: Triage['tags']): readonly ObservedValue[] {
  const [from, to] = [tagWords(triage.tags), tagWords(tags)]
  return from === to ? [] : [{ id, field: 'tags', ...shown(from, to, source), rule: '' }]
}

/** Of a withheld ticket only the field is told. */
function shown(from: string, to: string, { withheld }: TicketRecord['source']) {
  return withheld ? { from: 'withheld', to: 'withheld' } : { from, to }
}

function tagWords({ add = [], remove = [] }: Triage['tags'] = {}): string {
  const words = [...add.map((tag) => `add ${tag}`), ...remove.map((tag) => `remove ${tag}`)]
  return words.length > 0 ? words.join(', ') : NO_VALUE
}
