import type { MappingFile, Path, Problem, Shaped } from '@triagebook/record'
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
