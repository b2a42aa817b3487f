import type { Login, Path, SupportRoute } from '@triagebook/record'

/** A list of people, or people with how one of them is chosen. */
export type Owners = SupportRoute['owners']

/** The people of a list of owners, each with its place in the file. */
export function ownerPeople(
  owners: Owners,
  path: Path,
): readonly { readonly login: Login; readonly path: Path }[] {
  const [people, start] = Array.isArray(owners) ? [owners, path] : [owners.people, [...path, 'people']]
  return people.map((login, index) => ({ login, path: [...start, index] }))
}
