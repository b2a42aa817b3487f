import { type InputSpec, type InputTable, kebabCase } from '../packages/stages/src/stage/input-table.ts'

/** What is to be read of an input, in a row of a table. */
export interface InputRow {
  readonly name: string
  readonly spec: InputSpec
  /** As text; empty where there is none. */
  readonly default: string
  readonly isRequired: boolean
}

export function inputRows(table: InputTable): readonly InputRow[] {
  return Object.entries(table).map(([key, spec]) => ({
    name: kebabCase(key),
    spec,
    default: defaultOf(spec),
    isRequired: !('optional' in spec) && spec.kind !== 'lines' && defaultOf(spec) === '',
  }))
}

function defaultOf(spec: InputSpec): string {
  if (spec.kind === 'flag') return 'false'
  return ('default' in spec ? spec.default : undefined) ?? ''
}
