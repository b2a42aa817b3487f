import type { MappingFile, Path } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'

/** In a JSON file a column is a pointer; a name without its slash would be found nowhere. */
export function checkPointer(
  { value, place }: Shaped<MappingFile>,
  path: Path,
  column: string,
): readonly Problem[] {
  return value.format === 'csv' || column.startsWith('/')
    ? []
    : [problem('mapping/not-a-pointer', { column, path: column.replaceAll('.', '/') }, place(path))]
}
