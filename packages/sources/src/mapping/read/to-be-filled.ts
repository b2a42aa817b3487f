import type { MappingFile, Path } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import { problem } from '../../problem/mapping/problems.ts'

/** What `import --sniff` writes where it cannot guess; a mapping that has it is not used. */
export const TO_BE_FILLED = '<fill in>'

/** Every place, key or value, where the marker still is. */
export function toBeFilled(file: Shaped<MappingFile>): readonly Problem[] {
  return placesIn(file.value, []).map((path) =>
    problem('mapping/to-be-filled', { marker: TO_BE_FILLED }, file.place(path)),
  )
}

function placesIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return value === TO_BE_FILLED ? [path] : []
  return Object.entries(value).flatMap(([key, part]) => [
    ...(key === TO_BE_FILLED ? [path] : []),
    ...placesIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  ])
}
