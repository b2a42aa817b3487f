/** Ticket types that every book knows. A team adds its own in triagebook.yml. */
export const TICKET_TYPES = [
  'security',
  'crash',
  'bug',
  'performance',
  'ui',
  'feature-request',
  'question',
] as const

/** The types that count as a bug in routing and in figures. */
export const BUG_TYPES = ['security', 'crash', 'bug', 'performance', 'ui'] as const

/** Closure codes that every book knows. A team adds its own in triagebook.yml. */
export const CLOSURE_CODES = ['code-fix', 'docs-updated', 'knowledge-transfer', 'product-feedback'] as const

/** `enhancement` is another word for a feature request; every other type stays as it is. */
export function canonicalType(type: string): string {
  return type === 'enhancement' ? 'feature-request' : type
}

/** What people see of a closure code: `code-fix` is `Closed - Code Fix`. */
export function closureTitle(code: string): string {
  return `Closed - ${code.split('-').map(capitalize).join(' ')}`
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(['api', 'ui', 'ux'])

/** A slug as words for a person: `feature-request` is `Feature request`, `ui` is `UI`. */
export function humanize(slug: string): string {
  const words = slug.split(/[-_]+/).map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
  return capitalize(words.join(' '))
}

function capitalize(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
