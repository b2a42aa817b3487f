import { SCHEMA_FOLDER } from '../book/modeline.ts'

/** The formats that people edit as plain YAML, for which editors use a schema. */
const FORMATS = [
  'record',
  'settings',
  'classify',
  'route',
  'readiness',
  'checks',
  'approvals',
  'redact',
  'sla',
] as const

export type EditedFormat = (typeof FORMATS)[number]

/** Which schema a file that `init` writes has. */
export const FORMAT_OF: Readonly<Record<string, EditedFormat>> = {
  'triagebook.yml': 'settings',
  'rules/classify.yml': 'classify',
  'rules/route.yml': 'route',
  'rules/readiness.yml': 'readiness',
  'rules/checks.yml': 'checks',
  'rules/approvals.yml': 'approvals',
  'rules/redact.yml': 'redact',
  'rules/sla.yml': 'sla',
}

/** Where each schema stands in a book, and where in Triagebook itself. The rule files refer to `condition` and `example`. */
export const SCHEMA_FILES = [...FORMATS, 'condition', 'example'].map((name) => ({
  path: `${SCHEMA_FOLDER}/${name}.schema.json`,
  source: `packages/record/schema/${name}.schema.json`,
}))
