import {
  type OldProblemEntry,
  type ProblemCode,
  type ProblemEntry,
  TriagebookError,
} from '@triagebook/record'
import type { StageReport } from '@triagebook/stages'
import type { AddCommand } from '../add-command.ts'
import { PROBLEMS } from '../problems.ts'
import { runOf } from '../run-of.ts'

export const addExplain: AddCommand = (program, terminal, finish) => {
  program
    .command('explain <id>')
    .description('say in words what decided a ticket, or what a problem code means')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook explain zendesk-eu-1042\n  triagebook explain record/unknown-field',
    )
    .action(async (id: string, _options, command) => {
      if (id.includes('/')) return finish(await explainCode(id))
      const { explainTicket } = await import('@triagebook/stages/explain')
      const { book, host } = runOf(command, terminal)
      finish(await explainTicket({ book, id, now: host.now }))
    })
}

async function explainCode(code: string): Promise<StageReport> {
  const { ALL_PROBLEMS } = await import('@triagebook/stages/all-problems')
  const entries: Readonly<Partial<Record<ProblemCode, ProblemEntry | OldProblemEntry>>> = {
    ...ALL_PROBLEMS,
    ...PROBLEMS,
  }
  const entry = Object.entries(entries).find(([name]) => name === code)?.[1]
  if (entry === undefined) {
    throw new TriagebookError([
      {
        code: 'cli/unknown-code',
        severity: 'error',
        message: `There is no problem with the code “${code}”.`,
        hint: 'A code stands in brackets behind each problem; docs/reference/problems.md lists them all.',
      },
    ])
  }
  return {
    command: 'explain',
    decision: 'explained',
    reason: '',
    problems: [],
    counts: {},
    changed: [],
    summary: '',
    output: `${code}\n\n${'mend' in entry ? `${entry.what}\n${entry.mend}` : entry.about}\n`,
    data: { code, ...entry },
  }
}
