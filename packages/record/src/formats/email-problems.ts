import type { Problem } from '../problem/problem.ts'
import { listed } from '../problem/suggest.ts'
import type { Path } from '../schema/path.ts'
import type { SettingsFile } from '../schema/types.generated.ts'
import type { Shaped } from '../yaml/yaml-source.ts'
import { emailHash } from './email-hash.ts'
import { problem } from './problems.ts'

interface Address {
  readonly login: string
  readonly written: string
  readonly hash: string
  readonly path: Path
}

/** Addresses that a public book shows, and addresses of more than one person. No message repeats an address. */
export function emailProblems(file: Shaped<SettingsFile>): readonly Problem[] {
  const addresses = addressesIn(file.value)
  const plain = addresses.filter(({ written }) => isPublic(file.value) && !isHash(written))
  return [
    ...plain.map(({ login, hash, path }) =>
      problem('settings/plain-address', { login, hash }, file.place(path)),
    ),
    ...[...Map.groupBy(addresses, ({ hash }) => hash).values()].flatMap((same) => sharedBy(same, file)),
  ]
}

function isPublic({ privacy }: SettingsFile): boolean {
  return privacy?.book !== 'private'
}

function isHash(written: string): boolean {
  return written.startsWith('sha256:')
}

function addressesIn({ teams, members = [] }: SettingsFile): readonly Address[] {
  const lists = [
    ...Object.entries(teams).map(([key, team]) => ({
      list: team.members ?? [],
      path: ['teams', key, 'members'],
    })),
    { list: members, path: ['members'] },
  ]
  return lists.flatMap(({ list, path }) =>
    list.flatMap(({ login, emails = [] }, index) =>
      emails.map((written, number) => ({
        login,
        written,
        hash: isHash(written) ? written : emailHash(written),
        path: [...path, index, 'emails', number],
      })),
    ),
  )
}

/** A person may stand in several lists; two people with one address could not be told apart. */
function sharedBy(same: readonly Address[], file: Shaped<SettingsFile>): readonly Problem[] {
  const logins = new Map(same.map(({ login }) => [login.toLowerCase(), login]))
  const last = same.at(-1)
  if (logins.size < 2 || last === undefined) return []
  return [problem('settings/shared-address', { logins: listed([...logins.values()]) }, file.place(last.path))]
}
