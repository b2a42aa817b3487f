import { type PlaybookHead, RECORD_FIELDS } from '@triagebook/record'

/** The sections of a ticket that a person writes: the field that a placeholder names, its title, and what belongs there. */
const SECTIONS = {
  'body.context': ['Context', 'what happened, and where'],
  'body.steps-to-reproduce': ['Steps to reproduce', 'what to do, step by step, until it happens'],
  'body.logs-and-environment': [
    'Logs and environment',
    'versions, browser, error messages; no passwords, no tokens',
  ],
  'body.customer-impact': ['Customer impact', 'who cannot do what, and since when'],
} as const

export type BodyField = keyof typeof SECTIONS

/** In the order in which a ticket has them. */
export const SECTION_FIELDS: readonly BodyField[] = [
  'body.context',
  'body.steps-to-reproduce',
  'body.logs-and-environment',
  'body.customer-impact',
]

/** Lists of blocks, and what only the machine needs: no text that people read can be made of them. */
const NOT_FOR_TEXTS =
  /^(?:history|triage\.decided|resolution\.proposed)\.|^source\.(?:content_hash|withheld)$/

const FIELDS = RECORD_FIELDS.filter((field) => !NOT_FOR_TEXTS.test(field))

export function isBodyField(field: string): field is BodyField {
  return Object.hasOwn(SECTIONS, field)
}

export function sectionTitle(field: BodyField): string {
  return SECTIONS[field][0]
}

/** The fields that a playbook's placeholders can name: of a meeting none, of a ticket that is still to be written its sections. */
export function fieldsFor(head: PlaybookHead): readonly string[] {
  if (head.for === 'meeting') return []
  return head.makes === 'ticket' ? SECTION_FIELDS : [...FIELDS, ...SECTION_FIELDS]
}

/** What belongs where a field has no value: `support owner`, `source url`, `who cannot do what, and since when`. */
export function whatBelongsIn(field: string): string {
  return isBodyField(field) ? SECTIONS[field][1] : field.replace(/^triage\./, '').replace(/[._]/g, ' ')
}
