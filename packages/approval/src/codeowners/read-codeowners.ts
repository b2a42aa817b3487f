import { err, MOST_PROBLEMS, ok, type Place, type Problem, type Result } from '@triagebook/record/problem'
import { pathTest } from '../paths/path-set.ts'
import { problem } from './problems.ts'

/** Who owns a path: any one of them. Names are lower case. */
export interface Owners {
  readonly people: readonly string[]
  /** `org/slug`. */
  readonly forgeTeams: readonly string[]
  /** Addresses; who has them is for the forge to say. */
  readonly emails: readonly string[]
}

/** CODEOWNERS of a branch, read once. */
export interface Codeowners {
  /** Of the last line that matches the path; null where no line does, or that line has no owners. */
  readonly ownersOf: (path: string) => Owners | null
  /** All that it names. */
  readonly forgeTeams: readonly string[]
  readonly people: readonly string[]
}

interface Line {
  readonly matches: (path: string, names: readonly string[]) => boolean
  readonly owners: Owners | null
}

/** GitHub does not load a larger file. */
const TOO_LARGE = 3_000_000

/**
 * Reads CODEOWNERS as GitHub does. A line that GitHub would skip is a problem: others than its owners would be asked. An
 * address is a warning, since nobody can tell whose it is.
 */
export function readCodeowners({
  path,
  content,
}: {
  readonly path: string
  readonly content: string
}): Result<Codeowners> {
  const size = Buffer.byteLength(content)
  const top: Place = { path, line: 1, col: 1 }
  if (size >= TOO_LARGE)
    return err(problem('approval/codeowners-too-large', { size: (size / 1e6).toFixed(1) }, top))
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const lines = content.split(/\r\n|\n|\r/).flatMap((text, index): readonly Line[] => {
    const [pattern, ...owners] = wordsOf(text).map((word) => ({
      text: word.text,
      at: { path, line: index + 1, col: word.col },
    }))
    if (pattern === undefined) return []
    const wrong = [...patternProblems(pattern), ...owners.flatMap(ownerProblems)]
    problems.push(...wrong)
    if (wrong.length > 0) return []
    warnings.push(...owners.flatMap(addressWarnings))
    return [
      {
        matches: pathTest(pattern.text.replaceAll('\\ ', ' ')),
        owners: ownersFrom(owners.map((owner) => owner.text.toLowerCase())),
      },
    ]
  })
  const [first, ...rest] = problems.slice(0, MOST_PROBLEMS)
  return first === undefined ? ok(codeownersOf(lines), warnings.slice(0, MOST_PROBLEMS)) : err(first, ...rest)
}

function codeownersOf(lines: readonly Line[]): Codeowners {
  return {
    ownersOf: (path) => {
      const names = path.split('/')
      return lines.findLast(({ matches }) => matches(path, names))?.owners ?? null
    },
    forgeTeams: [...new Set(lines.flatMap(({ owners }) => owners?.forgeTeams ?? []))],
    people: [...new Set(lines.flatMap(({ owners }) => owners?.people ?? []))],
  }
}

interface Word {
  readonly text: string
  readonly at: Place
}

/** The words of a line up to its comment. A space after a backslash is part of its word. */
function wordsOf(line: string): readonly { readonly text: string; readonly col: number }[] {
  const words = [...line.matchAll(/(?:\\[ \t]|[^ \t])+/g)].map(({ 0: text, index }) => ({
    text,
    col: index + 1,
  }))
  const comment = words.findIndex(({ text }) => text.startsWith('#'))
  return comment < 0 ? words : words.slice(0, comment)
}

function patternProblems({ text, at }: Word): readonly Problem[] {
  if (text.startsWith('!')) return [problem('approval/codeowners-pattern#negation', { pattern: text }, at)]
  const [sign] = /[[\]]|\\(?! )/.exec(text) ?? []
  return sign === undefined
    ? []
    : [problem('approval/codeowners-pattern#characters', { pattern: text, sign }, at)]
}

const PERSON = /^@([a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)$/i
const TEAM = /^@([a-z0-9][a-z0-9-]*\/[a-z0-9._-]+)$/i
const ADDRESS = /^[^@\s]+@[^@\s]+$/

function ownerProblems({ text, at }: Word): readonly Problem[] {
  const isOwner = [PERSON, TEAM, ADDRESS].some((form) => form.test(text))
  return isOwner ? [] : [problem('approval/codeowners-owner', { owner: text }, at)]
}

function addressWarnings({ text, at }: Word): readonly Problem[] {
  return ADDRESS.test(text) ? [problem('approval/codeowners-address', {}, at)] : []
}

function ownersFrom(owners: readonly string[]): Owners | null {
  if (owners.length === 0) return null
  return {
    people: owners.flatMap((owner) => PERSON.exec(owner)?.[1] ?? []),
    forgeTeams: owners.flatMap((owner) => TEAM.exec(owner)?.[1] ?? []),
    emails: owners.filter((owner) => ADDRESS.test(owner)),
  }
}
