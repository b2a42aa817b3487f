import { type Job, keysOf, type Workflow } from './workflow.ts'

/** How much of a scope: `write` includes `read`. */
export type Level = 'read' | 'write'
export type Permissions = ReadonlyMap<string, Level>

/** What a job may do; words such as `write-all` count as everything, which `topIsEmpty` and `jobsAsk` refuse. */
export function permissionsOf({ permissions }: Pick<Job, 'permissions'>): Permissions {
  return new Map(
    Object.entries(keysOf(permissions)).flatMap(([scope, level]) =>
      level === 'read' || level === 'write' ? [[scope, level] as const] : [],
    ),
  )
}

export function mayWrite(job: Pick<Job, 'permissions'>): boolean {
  return typeof job.permissions === 'string' || [...permissionsOf(job).values()].includes('write')
}

export function topIsEmpty({ permissions }: Workflow): readonly string[] {
  const isEmpty = typeof permissions === 'object' && Object.keys(keysOf(permissions)).length === 0
  return isEmpty ? [] : ['the top needs `permissions: {}`; each job asks for its own']
}

export function jobsAsk({ named }: Workflow): readonly string[] {
  return named
    .filter(([, { permissions }]) => permissions === undefined || typeof permissions === 'string')
    .map(([name]) => `job ${name} names no permissions of its own`)
}

export function noInheritedSecrets({ named }: Workflow): readonly string[] {
  return named
    .filter(([, { secrets }]) => secrets === 'inherit')
    .map(([name]) => `job ${name} hands on every secret`)
}
