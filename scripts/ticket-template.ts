import { readFileSync } from 'node:fs'
import { blocksOf, type Field, formsOf, type Schema } from './schema-fields.ts'

const SCHEMA = new URL('../packages/record/schema/record.schema.json', import.meta.url)

const FILL_IN = '(fill in)'

/** What is the same in every record that a person writes. */
const FIXED: Readonly<Record<string, string>> = {
  'source.connection': 'manual',
  'source.platform': 'manual',
  'source.status': 'new',
  'triage.status': 'open',
}

const ALWAYS = [
  'id',
  'title',
  'source.connection',
  'source.platform',
  'source.native_id',
  'source.status',
  'source.created_at',
  'source.updated_at',
  'customer.id',
  'triage.status',
] as const

const ONCE_ESCALATED = [
  'triage.severity',
  'triage.team',
  'triage.support_owner',
  'triage.escalated_at',
  'triage.escalation_reason',
] as const

/** What a schema, which is for tickets of every desk, does not say. */
const MORE: Readonly<Record<string, string>> = {
  id: 'Here manual- and the native id below: manual-20260326-1.',
  'source.native_id': 'Here the day and the number, as in the file’s name: 20260326-1.',
  'source.updated_at': 'Here the same moment as above.',
}

const HEAD = `# A record by hand, without a terminal:
#   1. Copy this whole page: open it in the web editor of the forge, or as raw text.
#   2. Add a new file, tickets/<year>/<month>/manual-<day>-<number>.md, as tickets/2026/03/manual-20260326-1.md:
#      the day of today, and 1, or the next number that is free today. Paste the page into it.
#   3. Put what you know in the place of each "(fill in)". What holds ": " or " #" needs quotes: "Error: no access".
#   4. Propose the change as a pull request. Its check names every "(fill in)" that is left, and what else is missing.
# Write no names, addresses, passwords or tokens. Lines that begin with # explain; they may stay or go.

`

const SECTIONS = `
## Context

(fill in: what happened, and where)

## Steps to reproduce

(fill in: what to do, step by step, until it happens)

## Logs and environment

(fill in: versions, browser, error messages; no passwords, no tokens)

## Customer impact

(fill in: who cannot do what, and since when)
`

/** playbooks/new-ticket.md: a record to copy, with the words of the schema above each field. */
export function ticketTemplate(): string {
  const schema: Schema = JSON.parse(readFileSync(SCHEMA, 'utf8'))
  const fields = new Map(blocksOf(schema).flatMap((block) => block.fields.map((one) => [one.path, one])))
  const forms = new Map(formsOf(schema).map(({ name, meaning }) => [name, meaning]))
  const blocks = new Set<string>()
  const lines = (path: string): string => {
    const field = fields.get(path)
    if (field === undefined) throw new Error(`The schema of records has no field ${path}.`)
    const [block, key = block] = path.split('.')
    const indent = key === block ? '' : '  '
    const begin = key === block || blocks.has(block ?? '') ? '' : `${block}:\n`
    blocks.add(block ?? '')
    const fixed = FIXED[path]
    return fixed === undefined
      ? `${begin}${indent}# ${meaningOf(field, forms)}\n${indent}${key}: ${FILL_IN}\n`
      : `${begin}${indent}${key}: ${fixed} # stays\n`
  }
  const always = ALWAYS.map(lines).join('')
  const escalated = ONCE_ESCALATED.map(lines).join('')
  return `---\n${HEAD}${always}  # From here on only for a ticket that is escalated: else delete all down to the line ---.\n${escalated}---\n${SECTIONS}`
}

function meaningOf({ path, form, meaning }: Field, forms: ReadonlyMap<string, string>): string {
  const kind = typeof form === 'string' ? (forms.get(form) ?? '') : `One of: ${form.join(', ')}.`
  const isFree = form === 'line' || form === 'slug'
  return [meaning, isFree ? '' : kind, MORE[path] ?? ''].filter((part) => part !== '').join(' ')
}
