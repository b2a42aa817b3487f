import { type ProblemEntry, TriagebookError } from '@triagebook/record/problem'
import { defineStage, type Plan } from '@triagebook/stages'
import { STAGES } from '@triagebook/stages/registry'
import { PROBLEMS, problem } from '../problems.ts'
import type { Hook } from './turn.ts'

/** `explain` of a problem's code, which no book has to be open for. */
export const explainCode: Hook = async (turn) =>
  String(turn.inputs.id).includes('/') ? { ...turn, load: async () => codeExplained } : turn

interface ToExplain {
  readonly code: string
  readonly entry: ProblemEntry
}

const codeExplained = defineStage({ ...STAGES.explain.about, ports: [], read, plan })

async function read({ id: code }: { readonly id: string }): Promise<ToExplain> {
  const { allProblems } = await import('@triagebook/stages/all-problems')
  const entries: Readonly<Record<string, ProblemEntry>> = {
    ...(await allProblems()),
    ...PROBLEMS,
  }
  const entry = Object.hasOwn(entries, code) ? entries[code] : undefined
  if (entry === undefined) throw new TriagebookError([problem('cli/unknown-code', { code })])
  return { code, entry }
}

function plan({ code, entry }: ToExplain): Plan {
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'explained',
      reason: '',
      problems: [],
      counts: {},
      output: `${[code, '', ...linesOf(entry)].join('\n')}\n`,
      data: { code, ...entry },
    },
  }
}

/** Each message with its hint, then what the code means. */
function linesOf(entry: ToExplain['entry']): readonly string[] {
  const wordings = 'wordings' in entry ? Object.values(entry.wordings) : [entry]
  const lines = wordings.flatMap(({ message, hint }) => [
    message,
    ...(hint === undefined ? [] : [`  ${hint}`]),
  ])
  return [...lines, '', entry.about]
}
