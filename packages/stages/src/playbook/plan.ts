import { fillPlaybook, NOTHING, type Playbook, sourceOf } from '@triagebook/playbook'
import type { RecordFile } from '@triagebook/record'
import { listed, type Problem } from '@triagebook/record/problem'
import type { Plan } from '../stage/plan.ts'
import { problem } from './problems.ts'
import type { ToPrint } from './read.ts'

/** The playbook as text; with a ticket, its fields in place of the placeholders. */
export function planPlaybook({ name, chosen, problems }: ToPrint): Plan {
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'printed',
      reason: '',
      problems: [
        ...problems,
        ...(chosen.kind === 'ticket' ? otherType(name, chosen.playbook, chosen.file) : []),
      ],
      counts: {},
      output: textOf(chosen),
      data: { name, ...(chosen.kind === 'ticket' && { id: chosen.file.record.id }) },
    },
  }
}

function textOf(chosen: ToPrint['chosen']): string {
  if (chosen.kind === 'page') return chosen.text
  return fillPlaybook(chosen.playbook, chosen.kind === 'ticket' ? sourceOf(chosen.file) : NOTHING)
}

/** A ticket whose type nobody knows yet may be of any. */
function otherType(name: string, { head }: Playbook, { record }: RecordFile): readonly Problem[] {
  const { type } = record.triage
  if (head.types === undefined || type === undefined || head.types.includes(type)) return []
  return [problem('playbook/other-type', { name, types: listed(head.types), id: record.id, type })]
}
