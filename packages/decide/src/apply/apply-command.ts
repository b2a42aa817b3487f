import type { RecordContent } from '@triagebook/record'
import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { textsOf } from '../line/form-of.ts'
import { problem } from '../problems.ts'
import type { Command, CommandOf } from '../table/command.ts'
import type { CommandName } from '../table/commands.ts'
import type { Act } from './act.ts'
import { clockProblem } from './clock-problem.ts'
import { EFFECTS, type Effect } from './effects.ts'
import { newProblems } from './new-problems.ts'
import { roleProblem } from './role-problem.ts'

/**
 * One of the command's tickets as the person leaves it. What `validate` would refuse then, and did not before, is refused
 * in the same words; what it would warn of comes with the ticket.
 */
export function applyCommand(command: Command, ticket: RecordContent, act: Act): Result<RecordContent> {
  const refused = act.roles === undefined ? null : roleProblem(command.name, act.roles)
  if (refused !== null) return err(refused)
  const changed = effectOf(command, ticket, act)
  if (!changed.ok) return changed
  const behind = clockProblem(ticket, changed.value, act)
  if (behind !== null) return err(behind)
  const problems = newProblems(ticket, changed.value, act.settings)
  const [first, ...others] = problems.filter(({ severity }) => severity === 'error')
  return first === undefined
    ? ok(changed.value, [...problems, ...publicText(command, ticket, act)])
    : err(first, ...others)
}

/** A security report's own words are withheld in a public book; a person's are not. */
function publicText(command: Command, { record }: RecordContent, { settings }: Act): readonly Problem[] {
  const isPublic = record.source.withheld === true && settings.privacy.book === 'public'
  return isPublic && textsOf(command).length > 0 ? [problem('decide/public-text', { id: record.id })] : []
}

function effectOf<Name extends CommandName>(
  { name, values }: CommandOf<Name>,
  ticket: RecordContent,
  act: Act,
): Result<RecordContent> {
  const effect: Effect<Name> = EFFECTS[name]
  return effect(ticket, values, act)
}
