import type { Problem } from '@triagebook/record/problem'
import { problem } from '../gate/protection/problems.ts'
import { appsOf, protectionProblems } from '../gate/protection/protection-problems.ts'
import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { textForReader } from '../words/text-for-reader.ts'
import type { BranchToCheck, ForDoctor } from './read.ts'

/** What is wrong with each branch; what the token cannot see is said, and never taken for fine. */
export function planGateDoctor({ branches, more }: ForDoctor): Plan {
  const found = branches.map((one) => ({ ...one, findings: findingsOf(one) }))
  const unseen = found.flatMap(({ branch, older, findings }) =>
    findings.protection.length > 0 && older.kind === 'unseen'
      ? [problem('gate/protection-unseen', { branch })]
      : [],
  )
  const findings = found.flatMap(({ findings: { protection, files } }) => [...files, ...protection])
  const lines = found.map(({ findings: { protection, files }, ...one }) =>
    protection.length + files.length > 0
      ? `${one.branch}: ${countOf(protection.length + files.length, 'finding')}.`
      : `${one.branch}: fine, if the app ${appsOf(one).join(' or ')} is your own. Nobody else can write the check ${one.check}.`,
  )
  return {
    changes: [],
    effects: [],
    report: {
      decision: findings.length > 0 ? 'findings' : more > 0 ? 'unclear' : 'fine',
      reason: '',
      problems: [...findings, ...unseen],
      counts: { branches: branches.length, findings: findings.length, more },
      output: textForReader(`${[...lines, ...rest(more)].join('\n')}\n`),
      data: { branches: found.map(({ branch, check, older }) => ({ branch, check, older: older.kind })) },
    },
  }
}

interface Findings {
  readonly protection: readonly Problem[]
  readonly files: readonly Problem[]
}

function findingsOf({ problems, ...protection }: BranchToCheck): Findings {
  return { protection: protectionProblems(protection), files: problems }
}

function rest(more: number): readonly string[] {
  return more > 0
    ? [`${countOf(more, 'more protected branch', 'more protected branches')} not looked at.`]
    : []
}
