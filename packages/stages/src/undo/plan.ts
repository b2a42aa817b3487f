import { changeOf } from '@triagebook/book'
import { undo } from '@triagebook/decide'
import { throwIfAny } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { idOf } from '../book/id-of.ts'
import type { Run } from '../stage/define-stage.ts'
import type { BookChange, Plan } from '../stage/plan.ts'
import { plannedChange, plannedLines } from '../stage/planned-writes.ts'
import { countOf } from '../words/count-of.ts'
import { withoutParts } from './last-command.ts'
import type { PartToUndo, ToUndo } from './read.ts'

/** The records as they were before the command. Throws with every refusal, so that all are written or none. */
export function planUndo({ folder, kept, parts, problems }: ToUndo, { dryRun }: Run): Plan {
  const undone = parts.map((part) => ({ part, text: undo({ id: idOf(part.path), ...part }) }))
  throwIfAny(undone.flatMap(({ text }) => text.problems))
  const changes = undone.flatMap(({ part, text }) => (text.ok ? changeBack(part, text.value) : []))
  const commands = withoutParts(kept, parts)
  const planned = changes.map(plannedChange)
  return {
    changes,
    effects: dryRun ? [] : [{ kind: 'kept-commands', key: 'kept-commands', words: '', folder, commands }],
    report: {
      decision: 'undone',
      reason: `${dryRun ? 'Would undo' : 'Undone'}: ${commandWords(parts)}.`,
      problems,
      counts: { tickets: changes.length },
      ...(!dryRun && {
        output: plannedLines({ changes: planned, effects: [] })
          .map((line) => `${line}\n`)
          .join(''),
      }),
      data: { tickets: planned.map(({ path, fields }) => ({ id: idOf(path), path, fields })) },
    },
  }
}

function changeBack({ path, now }: PartToUndo, before: string): BookChange {
  const [from, to] = [readRecord(path, now), readRecord(path, before)]
  return {
    root: 'book',
    ...changeOf(path, now, before),
    ...(from.ok && to.ok && { record: { from: from.value.record, to: to.value.record } }),
  }
}

/** `severity` of lena at 2026-04-01T08:00:00Z on 2 tickets. */
function commandWords(parts: readonly PartToUndo[]): string {
  return [...Map.groupBy(parts, ({ command }) => command)]
    .map(([{ name, by, at }, own]) => `\`${name}\` of ${by} at ${at} on ${countOf(own.length, 'ticket')}`)
    .join(', ')
}
