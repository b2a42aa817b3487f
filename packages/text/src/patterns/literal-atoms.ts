/**
 * The part of the pattern syntax that literal atoms need. Of a pattern with anything else (quoting, character codes, a
 * `{` that is no count), no atoms are known.
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

/** All of them are true for a text that matches, the most selective first. Empty if nothing is known. */
type Clauses = readonly Atoms[]

/** A part of a sequence: it matches exactly these strings, or these clauses are true for a text that it matches. */
type Part = { readonly exactly: Atoms } | { readonly clauses: Clauses }

const GAP: Part = { clauses: [] }

/** At most this many strings are made of alternatives in sequence. */
const MOST_STRINGS = 16

/** This many lists exclude nearly all texts that a pattern cannot match. */
const MOST_CLAUSES = 3

/** Shorter strings are in nearly every text, so they count only if a pattern has nothing better. */
const SHORTEST_ATOM = 3

/**
 * Lists of strings. Every text that the pattern matches has at least one string of each list, after `foldCode` has
 * folded the text. No lists if nothing is known, so that the pattern has to run. All strings are ASCII, because only two
 * other letters fold into it.
 */
export function literalAtoms(source: string): readonly Atoms[] {
  const branches = branchesOf(source)
  return branches === null ? [] : ofBranches(branches)
}

/**
 * The pattern matches a text exactly if the text, folded, has one of these strings; null for a pattern that is more than
 * strings or is case-sensitive.
 */
export function literalStrings(source: string): Atoms | null {
  const branches = source.includes('(?') ? null : branchesOf(source)
  if (branches === null) return null
  const strings = branches.map(stringsOf)
  const areKnown = strings.every((ofBranch) => ofBranch !== null && !ofBranch.includes(''))
  return areKnown ? strings.flatMap((ofBranch) => ofBranch ?? []) : null
}

/** The parts of each alternative; null if the syntax is not understood. */
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

/** What is known of a repeated part. */
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

/** All strings that a sequence can match, if they are few. */
function stringsOf(parts: readonly Part[]): Atoms | null {
  return parts.reduce<Atoms | null>(
    (run, part) => (run && 'exactly' in part ? joined(run, part.exactly) : null),
    [''],
  )
}

/** Each of the strings followed by each of the others; null if these are too many. */
function joined(strings: Atoms, others: Atoms): Atoms | null {
  if (strings.length * others.length > MOST_STRINGS) return null
  return strings.flatMap((string) => others.map((other) => string + other))
}

/** One branch matches, so the clauses of all branches are joined; a branch without clauses makes nothing known. */
function ofBranches(branches: readonly (readonly Part[])[]): Clauses {
  const all = branches.map(ofSequence)
  if (all.some((clauses) => clauses.length === 0)) return []
  const most = Math.max(...all.map((clauses) => clauses.length))
  return Array.from({ length: most }, (_, index) => [
    ...new Set(all.flatMap((clauses) => clauses[Math.min(index, clauses.length - 1)] ?? [])),
  ])
}

/** All parts of a sequence match, so the clauses of all are true; the best ones are true for the fewest texts. */
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
  const known = clauses.filter((atoms) => shortest(atoms) > 0)
  const [best, ...others] = known.sort((a, b) => shortest(b) - shortest(a) || a.length - b.length)
  if (!best) return []
  return [best, ...others.filter((atoms) => shortest(atoms) >= SHORTEST_ATOM)].slice(0, MOST_CLAUSES)
}

function shortest(atoms: Atoms): number {
  return Math.min(...atoms.map((atom) => atom.length))
}
