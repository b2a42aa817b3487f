export type Kind = 'security' | 'crash' | 'bug' | 'performance' | 'ui' | 'feature-request' | 'question'
export type Severity = 'critical' | 'major' | 'minor'
export type TeamKey = 'java' | 'frontend' | 'backend' | 'security'
export type ClosureCode = 'code-fix' | 'docs-updated' | 'knowledge-transfer' | 'product-feedback'

/** At least one; so that picking from it needs no "or else". */
export type Some<T> = readonly [T, ...T[]]

/**
 * One thing that happens to customers of the sample company. Each title is one ticket of the desk.
 *
 * Texts are plain paragraphs, `- ` and `1. ` lists and fenced code. Words in braces are filled in for each ticket:
 * {people}, {browser}, {version}, {weekday}, {org}, {count}.
 */
export interface Story {
  readonly key: string
  readonly component: string
  readonly team: TeamKey
  /** What it really is; the desk does not know, so this is not in the export. */
  readonly kind: Kind
  readonly severity: Severity
  readonly language?: 'en' | 'de'
  /** The day on which its tickets begin to come in, most of them at once; else they are spread over the period. */
  readonly burst?: string
  readonly tags?: readonly string[]
  /** Nobody answers it. */
  readonly spam?: true
  readonly titles: Some<string>
  readonly reports: Some<string>
  readonly steps?: Some<string>
  readonly logs?: string
  /** Support's first answer, the customer's answer to it, and the one that ends it. */
  readonly ask: string
  readonly reply: string
  readonly solved: string
  readonly closure: ClosureCode
  /** The page that answers it, below the docs' address. */
  readonly docs?: string
  /** What support writes into the record for engineers who do not read the customer's language. */
  readonly summary?: string
  /** What the triage meeting asks for next. */
  readonly next?: Some<string>
}
