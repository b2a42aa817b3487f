import { parseMarkdown } from '../../packages/text/src/index.ts'
import { readFile } from '../repository-files.ts'
import type { Level } from './permissions.ts'

export interface NeededPermission {
  readonly scope: string
  readonly level: Level
  readonly optional: boolean
}

/** An action of GitHub's that our workflows may use. */
export interface KnownAction {
  readonly action: string
  readonly version: string
  readonly sha: string
  readonly inputs: readonly string[]
  readonly permissions: readonly NeededPermission[]
}

const PAGE = 'docs/workflows.md'

/** The table of GitHub's actions in docs/workflows.md. */
export function knownActions(): readonly KnownAction[] {
  return rowsUnder('action').map(([action = '', version = '', sha = '', inputs = '', permissions = '']) => ({
    action,
    version,
    sha,
    inputs: inputs.split(', ').filter((name) => name !== ''),
    permissions: permissionsIn(permissions),
  }))
}

/** What each of our actions needs, by its name. */
export function ownPermissions(): ReadonlyMap<string, readonly NeededPermission[]> {
  return new Map(
    rowsUnder('own action').map(([name = '', permissions = '']) => [name, permissionsIn(permissions)]),
  )
}

function rowsUnder(title: string): readonly (readonly string[])[] {
  const tables = parseMarkdown(readFile(PAGE)).children.flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.map(wordsOf))] : [],
  )
  const [, ...rows] = tables.find(([head]) => head?.[0] === title) ?? []
  return rows
}

function permissionsIn(cell: string): readonly NeededPermission[] {
  return [...cell.matchAll(/([a-z-]+): (read|write)( \(optional\))?/g)].map(
    ([, scope = '', level, optional]) => ({
      scope,
      level: level === 'write' ? 'write' : 'read',
      optional: optional !== undefined,
    }),
  )
}

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

function wordsOf({ value = '', children = [] }: Node): string {
  return value + children.map(wordsOf).join('')
}
