import type { RouteFile } from '@triagebook/record'

/** Whether a route chooses the least loaded owner, so that the open tickets of the book have to be counted. */
export function needsLoads({ teams = [], support = [] }: RouteFile): boolean {
  return [...teams, ...support].some(
    ({ owners = [] }) => !Array.isArray(owners) && owners.by === 'least-loaded',
  )
}
