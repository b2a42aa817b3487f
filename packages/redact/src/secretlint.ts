import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Span } from './rule.ts'

/** As much of a rule of secretlint as is used here: it looks at the content and reports ranges of it. */
interface SecretlintRule {
  readonly meta: { readonly id: string }
  create(
    context: {
      readonly sharedOptions: object
      createTranslator(): () => object
      report(finding: { readonly range: Range }): void
    },
    options: object,
  ): { file?(source: { readonly content: string }): unknown }
}

type Range = readonly [start: number, end: number]

/**
 * What redaction does without, because rules of ours know the same formats: `filter-comments` lets a text switch the
 * rules off, and customers write the texts; `gcp` reads files by name; `aws` points beside the key that it means;
 * `basicauth` and `database-connection-string` take the bracket behind; `sendgrid` needs a second for a hostile megabyte.
 */
const LEFT_OUT = /(?:filter-comments|gcp|aws|basicauth|database-connection-string|sendgrid)$/

const PRESET: readonly SecretlintRule[] = rules
const USED = PRESET.filter(({ meta }) => !LEFT_OUT.test(meta.id))

/**
 * What the recommended rules of secretlint find in a text, in no order. They run by themselves: secretlint's core is
 * asynchronous, and puts the secrets into its messages. Their patterns are bounded, so their time is linear.
 */
export function findBySecretlint(text: string): readonly (Span & { readonly kind: 'token' })[] {
  return USED.flatMap((rule) => rangesOf(rule, text)).map(([start, end]) => ({ kind: 'token', start, end }))
}

function rangesOf(rule: SecretlintRule, content: string): readonly Range[] {
  const ranges: Range[] = []
  const context = {
    sharedOptions: {},
    createTranslator: () => () => ({}),
    report: ({ range }: { readonly range: Range }) => ranges.push(range),
  }
  rule.create(context, {}).file?.({ content })
  return ranges
}
