import type { Book } from '@triagebook/book'
import { humanize, valueWords } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { findRule, type WrittenRule } from '@triagebook/rules/find-rule'
import { readableRecords } from '../book/readable-records.ts'
import { ruleFilesOf } from '../book/rules/rule-files-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { textForReader } from '../words/text-for-reader.ts'
import { type RuleUse, startUse } from './rule-use.ts'

/** A rule, and what it does in the book. */
export interface RuleToExplain {
  readonly kind: 'rule'
  readonly name: string
  readonly rule: WrittenRule
  readonly version: string
  readonly use: RuleUse
  readonly problems: readonly Problem[]
}

/** Reads every record; null where no rule has this name. */
export async function readRule(
  name: string,
  { book, progress }: Pick<PortsOf<'book'>, 'progress'> & { readonly book: Book },
): Promise<RuleToExplain | null> {
  const rule = findRule(ruleFilesOf(book), name)
  if (rule === null) return null
  const problems: Problem[] = []
  const use = startUse(name)
  for await (const { record } of readableRecords(book, { problems, progress })) use.observe(record)
  return { kind: 'rule', name, rule, version: book.settings.rules_version, use: use.finish(), problems }
}

export function planRule({ name, rule, version, use, problems }: RuleToExplain): Plan {
  const { place, lines } = rule
  const words = [
    `${name}: a rule of ${place.path}:${place.line}, version ${version} of the rules`,
    '',
    ...lines.map((line) => `  ${line}`.trimEnd()),
    '',
    ...useWords(use),
    '',
  ].join('\n')
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'explained',
      reason: `This is the rule ${name}.`,
      problems,
      counts: {},
      markdown: words,
      output: textForReader(words),
      data: { rule: name, place, version, ...use },
    },
  }
}

function useWords({ fields, overruled, moreOverruled }: RuleUse): readonly string[] {
  const people = overruled.length + moreOverruled
  return [
    ...fields.map(
      ({ field, tickets, open }) =>
        `It decides the ${nameOf(field)} of ${countOf(tickets, 'ticket')}, ${open === 0 ? 'none' : open} of them open.`,
    ),
    ...(fields.length === 0 ? ['It decides no ticket now.'] : []),
    people === 0
      ? 'No person overruled it.'
      : `People overruled it ${people === 1 ? 'once' : `${people} times`}:`,
    ...overruled.map(
      ({ id, field, value, by, said }) =>
        `  ${id}: ${by === 'person:unknown' ? 'somebody' : by} set ${nameOf(field)} ${valueWords(value)}, the rule had said ${valueWords(said)}`,
    ),
    ...(moreOverruled > 0 ? [`  and ${moreOverruled} more`] : []),
  ]
}

function nameOf(field: string): string {
  return humanize(field).toLowerCase()
}
