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

/** The parts of a sequence: a letter, or atoms of which one must occur; a part with none says nothing. */
type Part = { readonly letter: string } | { readonly atoms: readonly string[] }

const GAP: Part = { atoms: [] }

/**
 * Strings of which at least one occurs in every text that the pattern matches, once `foldCode` has folded the text.
 * Empty where nothing is sure, so that the pattern has to run. All are ASCII: only two other letters fold into it.
 */
export function literalAtoms(source: string): readonly string[] {
  let branches: Part[][] = [[]]
  const around: Part[][][] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length) {
    const token = TOKEN.exec(source)?.groups
    if (!token) return []
    const parts = branches.at(-1) ?? []
    const letter = token.sign ?? token.letter
    if (letter !== undefined) parts.push({ letter: letter.toLowerCase() })
    else if (token.gap !== undefined) parts.push(GAP)
    else if (token.count !== undefined) parts.push(...counted(parts.pop(), token.count))
    else if (token.or !== undefined) branches.push([])
    else if (token.open !== undefined) {
      around.push(branches)
      branches = [[]]
    } else if (token.close !== undefined) {
      const group = atomsOf(branches)
      branches = around.pop() ?? []
      branches.at(-1)?.push({ atoms: group })
    }
  }
  return atomsOf(branches)
}

/** What is sure of a part that may stand there any number of times. */
function counted(part: Part | undefined, count: string): readonly Part[] {
  const mayBeMissing = count === '*' || count === '?' || /^\{0/.test(count)
  return !part || mayBeMissing ? [GAP] : [part, GAP]
}

/** One branch matches, so one of every branch's atoms occurs; a branch without any leaves nothing sure. */
function atomsOf(branches: readonly (readonly Part[])[]): readonly string[] {
  const atoms = branches.map(surest)
  return atoms.some((ofBranch) => ofBranch.length === 0) ? [] : [...new Set(atoms.flat())]
}

/** All parts of a sequence occur, so any one's atoms do: those that fewest texts hold are the best to look for. */
function surest(parts: readonly Part[]): readonly string[] {
  const candidates: (readonly string[])[] = []
  let run = ''
  for (const part of [...parts, GAP]) {
    if ('letter' in part) run += part.letter
    else {
      candidates.push(run === '' ? [] : [run], part.atoms)
      run = ''
    }
  }
  return candidates.reduce((best, atoms) => (isRarer(atoms, best) ? atoms : best), [])
}

function isRarer(atoms: readonly string[], than: readonly string[]): boolean {
  const [one, other] = [shortest(atoms), shortest(than)]
  return one > other || (one === other && atoms.length < than.length)
}

function shortest(atoms: readonly string[]): number {
  return atoms.length === 0 ? 0 : Math.min(...atoms.map((atom) => atom.length))
}
