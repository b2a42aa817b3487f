import type { RecordFile } from '@triagebook/record'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import type { RuleBook } from '@triagebook/rules'
import { explain } from '@triagebook/rules/explain'
import { idOf } from '../book/id-of.ts'
import { orThrow } from '../book/open-book.ts'
import { rulesOf } from '../book/rules-of.ts'
import { problem } from '../problems.ts'
import { defineStage, type Run } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan } from '../stage/plan.ts'
import { EXPLAIN } from './about.ts'

interface ToExplain {
  readonly id: string
  readonly file: RecordFile
  readonly rules: RuleBook
  readonly problems: readonly Problem[]
}

/** What decided each field of one ticket, and why. */
export const explainTicket = defineStage({ ...EXPLAIN, ports: ['book'], read, plan })

async function read({ id }: { readonly id: string }, { book }: PortsOf<'book'>): Promise<ToExplain> {
  const problems: Problem[] = []
  const paths = book.recordPaths().filter((path) => idOf(path) === id)
  for await (const { result } of book.records(paths)) {
    return { id, file: orThrow(result), rules: orThrow(rulesOf(book), problems), problems }
  }
  throw new TriagebookError([problem('prioritize/unknown-ticket', { id })])
}

function plan({ id, file, rules, problems }: ToExplain, { now }: Run): Plan {
  const words = explain(file, rules, now)
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'explained',
      reason: `This is what decided ${id}.`,
      problems,
      counts: {},
      markdown: words,
      output: `${words.trimEnd()}\n`,
      data: { id, path: file.path },
    },
  }
}
