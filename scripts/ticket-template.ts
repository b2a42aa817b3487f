import { readFileSync } from 'node:fs'
import { fillPlaybook, NOTHING, readPlaybook } from '../packages/playbook/src/index.ts'
import { formatProblem } from '../packages/record/src/problem/index.ts'
import { BLANK_MARK } from '../packages/record/src/record/index.ts'
import { blocksOf, type Field, formsOf, type Schema } from './schema-fields.ts'

const ROOT = new URL('../', import.meta.url)
const SCHEMA = new URL('packages/record/schema/record.schema.json', ROOT)

const BODY = 'playbooks/ticket.md'

const FILL_IN = `${BLANK_MARK})`

/** Values that are the same in every record that a person writes. */
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

/** What the schema, which is for tickets of every desk, does not say. */
const MORE: Readonly<Record<string, string>> = {
  id: 'Here manual- and the native id below: manual-20260326-1.',
  'source.native_id': 'Here the day and the number, as in the file name: 20260326-1.',
  'source.updated_at': 'Here the same time as above.',
}

const HEAD = `# Write a record by hand

Without a terminal:

1. Copy the block below with the button at its corner.
2. Add a new file \`tickets/<year>/<month>/manual-<day>-<number>.md\`, such as \`tickets/2026/03/manual-20260326-1.md\`: today's date, and 1 or the next free number of today. Paste the block into it.
3. Replace each \`(fill in)\` with what you know. Put text with \`: \` or \` #\` in quotes: \`"Error: no access"\`.
4. Propose the change as a pull request. Its check names every \`(fill in)\` that is left, and what else is missing.

Do not write names, addresses, passwords or tokens.

`

const EXPLAINS = '# Lines that start with # explain; you can keep or delete them.\n'

/** playbooks/new-ticket.md: a record to copy, with the words of the schema above each field and the text of playbooks/ticket.md. */
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
      : `${begin}${indent}${key}: ${fixed} # keep\n`
  }
  const always = ALWAYS.map(lines).join('')
  const escalated = ONCE_ESCALATED.map(lines).join('')
  const record = `---\n${EXPLAINS}${always}  # Only for an escalated ticket: otherwise delete everything from here to the line ---.\n${escalated}---\n\n${bodyText()}`
  return `${HEAD}\`\`\`markdown\n${record}\`\`\`\n`
}

function bodyText(): string {
  const playbook = readPlaybook(BODY, readFileSync(new URL(BODY, ROOT), 'utf8'), [])
  if (!playbook.ok) throw new Error(formatProblem(playbook.problems[0]))
  return fillPlaybook(playbook.value, NOTHING)
}

function meaningOf({ path, form, meaning }: Field, forms: ReadonlyMap<string, string>): string {
  const kind = typeof form === 'string' ? (forms.get(form) ?? '') : `One of: ${form.join(', ')}.`
  const isFree = form === 'line' || form === 'slug'
  return [meaning, isFree ? '' : kind, MORE[path] ?? ''].filter((part) => part !== '').join(' ')
}
