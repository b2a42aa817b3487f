/**
 * What patterns are written in, as far as literal atoms need to understand it. Whatever is none of these (quoting,
 * character codes, a `{` that counts nothing) makes a pattern one that nothing sure is known about.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?<open>\((?!\?)|\(\?P?<\w+>|\(\?[imsU-]*:)`,
    String.raw`(?<flags>\(\?[imsU-]+\)(?![*+?{]))`,
    String.raw`(?<close>\))`,
    String.raw`(?<or>\|)`,
    String.raw`(?<count>[*+?]|\{(?:0|[1-9]\d*)(?:,\d*)?\})\??`,
    String.raw`(?<gap>\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|\\[bBAzdDwWsSafnrtv]|\\[pP](?:\{[^}]*\}|[A-Z])|[.^$]|[^\0-\x7f])`,
    String.raw`\\(?<sign>[!-/:-@[-\x60{-~])`,
    String.raw`(?<letter>[^\\({[])`,
  ].join('|'),
  'y',
)

/** Strings of which at least one occurs. */
export type Atoms = readonly string[]

/** Each of them holds, the surest first. Empty where nothing is sure. */
type Clauses = readonly Atoms[]

/** The parts of a sequence: one that matches nothing but these strings, or what holds of a text that it matches. */
type Part = { readonly exactly: Atoms } | { readonly clauses: Clauses }

const GAP: Part = { clauses: [] }

/** So many strings at most come of choices that follow each other. */
const MOST_STRINGS = 16

/** So many lists tell nearly all texts apart that a pattern cannot match. */
const MOST_CLAUSES = 3

/** Shorter strings stand in nearly every text; one is looked for only where a pattern has nothing better. */
const SHORTEST_ATOM = 3

/**
 * Lists of strings: of each list at least one string occurs in every text that the pattern matches, once `foldCode` has
 * folded the text. None where nothing is sure, so that the pattern has to run. All strings are ASCII: only two other
 * letters fold into it.
 */
export function literalAtoms(source: string): readonly Atoms[] {
  const branches = branchesOf(source)
  return branches === null ? [] : ofBranches(branches)
}

/**
 * The strings of which a text must hold one for the pattern to match, and with which it surely does; null for a pattern
 * that is more than strings, or minds upper and lower case. ASCII, to be sought in a folded text.
 */
export function literalStrings(source: string): Atoms | null {
  const branches = source.includes('(?') ? null : branchesOf(source)
  if (branches === null) return null
  const strings = branches.map(stringsOf)
  const areSure = strings.every((ofBranch) => ofBranch !== null && !ofBranch.includes(''))
  return areSure ? strings.flatMap((ofBranch) => ofBranch ?? []) : null
}

/** The parts of each alternative; null where the grammar is not understood. */
function branchesOf(source: string): readonly (readonly Part[])[] | null {
  let branches: Part[][] = [[]]
  const around: Part[][][] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source)?.groups
    if (!token) return null
    const parts = branches.at(-1) ?? []
    const letter = token.sign ?? token.letter
    if (letter !== undefined) parts.push({ exactly: [letter.toLowerCase()] })
    else if (token.gap !== undefined) parts.push(GAP)
    else if (token.count !== undefined) parts.push(...counted(parts.pop(), token.count))
    else if (token.or !== undefined) branches.push([])
    else if (token.open !== undefined) {
      around.push(branches)
      branches = [[]]
    } else if (token.close !== undefined) {
      const group = groupOf(branches)
      branches = around.pop() ?? []
      branches.at(-1)?.push(group)
    }
  }
  return branches
}

/** What is sure of a part that may stand there any number of times. */
function counted(part: Part | undefined, count: string): readonly Part[] {
  if (count === '?' && part && 'exactly' in part) return [{ exactly: ['', ...part.exactly] }]
  const mayBeMissing = count === '*' || count === '?' || /^\{0/.test(count)
  return !part || mayBeMissing ? [GAP] : [part, GAP]
}

function groupOf(branches: readonly (readonly Part[])[]): Part {
  const strings = branches.map(stringsOf)
  const all = strings.flatMap((ofBranch) => ofBranch ?? [])
  return strings.includes(null) || all.length > MOST_STRINGS
    ? { clauses: ofBranches(branches) }
    : { exactly: [...new Set(all)] }
}

/** All that a sequence can match, where that is nothing but a few strings. */
function stringsOf(parts: readonly Part[]): Atoms | null {
  return parts.reduce<Atoms | null>(
    (run, part) => (run && 'exactly' in part ? joined(run, part.exactly) : null),
    [''],
  )
}

/** Each of the strings followed by each of the others; null where that would be too many. */
function joined(strings: Atoms, others: Atoms): Atoms | null {
  if (strings.length * others.length > MOST_STRINGS) return null
  return strings.flatMap((string) => others.map((other) => string + other))
}

/** One branch matches, so one clause of every branch together holds; a branch without any leaves nothing sure. */
function ofBranches(branches: readonly (readonly Part[])[]): Clauses {
  const all = branches.map(ofSequence)
  if (all.some((clauses) => clauses.length === 0)) return []
  const most = Math.max(...all.map((clauses) => clauses.length))
  return Array.from({ length: most }, (_, index) => [
    ...new Set(all.flatMap((clauses) => clauses[Math.min(index, clauses.length - 1)] ?? [])),
  ])
}

/** All parts of a sequence occur, so the clauses of all hold: the best to look for are those that fewest texts hold. */
function ofSequence(parts: readonly Part[]): Clauses {
  const clauses: Atoms[] = []
  let run: Atoms = ['']
  for (const part of [...parts, GAP]) {
    const longer = 'exactly' in part ? joined(run, part.exactly) : null
    if (longer) run = longer
    else {
      clauses.push(run, ...('clauses' in part ? part.clauses : []))
      run = 'exactly' in part ? part.exactly : ['']
    }
  }
  const sure = clauses.filter((atoms) => shortest(atoms) > 0)
  const [best, ...others] = sure.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)
  if (!best) return []
  return [best, ...others.filter((atoms) => shortest(atoms) >= SHORTEST_ATOM)].slice(0, MOST_CLAUSES)
}

function shortest(atoms: Atoms): number {
  return Math.min(...atoms.map((atom) => atom.length))
}
