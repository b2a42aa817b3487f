import type { MappingFile } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'
import { checkPointer } from './check-pointer.ts'

/** What is wrong with the rules that leave rows out. */
export function checkSkipped(file: Shaped<MappingFile>): readonly Problem[] {
  return (file.value.skip_rows ?? []).flatMap(({ from, is, in: words }, index) => [
    ...checkPointer(file, ['skip_rows', index], from),
    ...((is === undefined) === (words === undefined)
      ? [problem('mapping/one-way#skip', {}, file.place(['skip_rows', index]))]
      : []),
  ])
}
