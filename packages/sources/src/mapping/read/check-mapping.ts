import type { MappingFile } from '@triagebook/record'
import { type Problem, sortProblems } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { checkDates } from './check-dates.ts'
import { checkEscalation } from './check-escalation.ts'
import { checkField } from './check-field.ts'
import { checkNested } from './check-nested.ts'
import { checkRows } from './check-rows.ts'
import { checkSkipped } from './check-skipped.ts'
import { targetsOf } from './target.ts'
import { toBeFilled } from './to-be-filled.ts'

/**
 * What the schema cannot see in a mapping: keys that contradict each other, and keys that are missing. Sorted by place.
 * A mapping with open markers reports only those.
 */
export function checkMapping(file: Shaped<MappingFile>): readonly Problem[] {
  const open = toBeFilled(file)
  if (open.length > 0) return sortProblems(open)
  return sortProblems([
    ...checkRows(file),
    ...checkDates(file),
    ...checkSkipped(file),
    ...checkNested(file),
    ...checkEscalation(file),
    ...targetsOf(file.value).flatMap((field) => checkField(file, field)),
  ])
}
