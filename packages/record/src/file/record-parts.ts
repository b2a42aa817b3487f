import type { YamlSource } from '../yaml/yaml-source.ts'

/** The parts of a record's file. `bodyStart` is null where the body is a field of the YAML. */
export interface RecordParts {
  readonly source: YamlSource
  readonly yamlEnd: number
  readonly bodyStart: number | null
}

/** Where the YAML of a record begins and ends in its file. */
export interface YamlRange {
  readonly start: number
  readonly end: number
  readonly bodyStart: number | null
}
