import type { RecordContent } from '@triagebook/record'
import { asWarning, type Problem } from '@triagebook/record/problem'
import type { ReadinessRules } from '@triagebook/rules'
import { judgeReadiness } from '@triagebook/rules/judge-readiness'
import { checklistCommand } from './checklist-command.ts'
import { PREFIX } from './prefix.ts'
import { problem } from './problems.ts'

/**
 * What tickets lack that are to be escalated: each criterion once, with the question to the customer and the tickets that
 * it is for. Nothing of one for which somebody has said why it cannot wait.
 */
export function notReadyProblems(
  contents: readonly RecordContent[],
  {
    rules,
    playbook,
    now,
  }: { readonly rules: ReadinessRules; readonly playbook: string | null; readonly now: Date },
): readonly Problem[] {
  const items = contents.flatMap((content) => missingOf(content, rules, now))
  if (items.length === 0) return []
  const ids = [...new Set(items.map(({ id }) => id))]
  const found = [...Map.groupBy(items, ({ name }) => name).values()].flatMap((same) => {
    const [first] = same
    if (first === undefined) return []
    const { missing, ask } = first
    return [problem('decide/not-ready#item', { tickets: quoted(same.map(({ id }) => id)), missing, ask })]
  })
  if (rules.observes) return found.map(asWarning)
  const whole = { tickets: quoted(ids), ids: ids.join(','), prefix: PREFIX }
  const [first = ''] = ids
  return [
    playbook === null
      ? problem('decide/not-ready#tickets', whole)
      : problem('decide/not-ready#checklist', { ...whole, checklist: checklistCommand(playbook, first) }),
    ...found,
  ]
}

function missingOf(content: RecordContent, rules: ReadinessRules, now: Date) {
  const { id, triage } = content.record
  if (triage.escalated_at !== undefined || triage.readiness !== undefined) return []
  const readiness = judgeReadiness(content, rules, now)
  return readiness.ready ? [] : readiness.missing.map((item) => ({ ...item, id }))
}

function quoted(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ')
}
