import { readFileSync } from 'node:fs'

type Access = 'read' | 'write'

/** By the names of GitHub Apps: `pull_requests`, not a workflow's `pull-requests`. */
export type Permissions = Readonly<Record<string, Access>>

const { operations }: { operations: Readonly<Record<string, readonly Permissions[]>> } = JSON.parse(
  readFileSync(new URL('../../../schema/github/permissions.json', import.meta.url), 'utf8'),
)

/** The keys that a workflow's `permissions` may have, by their names of GitHub Apps. */
const WORKFLOW_KEYS = [
  'actions',
  'artifact_metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id_token',
  'issues',
  'packages',
  'pages',
  'pull_requests',
  'repository_projects',
  'security_events',
  'statuses',
]

/** The sets of permissions of which an operation needs one; none where any token will do. */
export function permissionsOf(operation: string): readonly Permissions[] {
  return operations[operation] ?? []
}

/** Whether these permissions are enough; `write` includes `read`, and each token may read the repository's metadata. */
export function covers(held: Permissions, needed: Permissions): boolean {
  return Object.entries({ ...needed }).every(
    ([name, access]) =>
      held[name] === 'write' || (access === 'read' && (held[name] === 'read' || name === 'metadata')),
  )
}

/** A workflow's `permissions` by the names of GitHub Apps; a key that no workflow can have is an error of the test. */
export function workflowPermissions(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([key, access]) => {
      const name = key.replaceAll('-', '_')
      if (!WORKFLOW_KEYS.includes(name)) throw new Error(`A workflow has no permission named ${key}.`)
      return [name, access]
    }),
  )
}
