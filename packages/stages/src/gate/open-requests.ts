import type { Pull } from '@triagebook/forge'

/** Who is asked for reviews, by login in lower case. */
export interface OpenRequests {
  /** Of this pull request. */
  readonly own: ReadonlySet<string>
  /** How many open pull requests wait for each person. */
  readonly counts: ReadonlyMap<string, number>
}

export function openRequests(open: readonly Pull[], number: number): OpenRequests {
  const askedOf = ({ asked }: Pull) => asked.map((login) => login.toLowerCase())
  const counts = new Map<string, number>()
  for (const login of open.flatMap(askedOf)) counts.set(login, (counts.get(login) ?? 0) + 1)
  return { own: new Set(open.filter((pull) => pull.number === number).flatMap(askedOf)), counts }
}
