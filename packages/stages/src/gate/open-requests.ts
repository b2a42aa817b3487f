import type { Pull } from '@triagebook/forge'

/** Who is asked for reviews, by login in lower case. */
export interface OpenRequests {
  /** Of this pull request. */
  readonly own: ReadonlySet<string>
  /** How many other open pull requests wait for each person. */
  readonly others: ReadonlyMap<string, number>
}

export function openRequests(open: readonly Pull[], number: number): OpenRequests {
  const others = new Map<string, number>()
  const askedOf = ({ asked }: Pull) => asked.map((login) => login.toLowerCase())
  for (const login of open.filter((pull) => pull.number !== number).flatMap(askedOf))
    others.set(login, (others.get(login) ?? 0) + 1)
  return { own: new Set(open.filter((pull) => pull.number === number).flatMap(askedOf)), others }
}
