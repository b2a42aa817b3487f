/** No id is longer. */
const LONGEST = 100

/** The ids that a branch name contains as whole words: `fix/zendesk-eu-7-login`. Of two in one place the longer. */
export function idsInBranch(branch: string, has: (id: string) => boolean): readonly string[] {
  const words = branch
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  const found = new Set<string>()
  let start = 0
  while (start < words.length) {
    const length = longestAt(words.slice(start), has)
    if (length > 0) found.add(words.slice(start, start + length).join('-'))
    start += Math.max(1, length)
  }
  return [...found]
}

/** How many of the first words are an id. */
function longestAt(words: readonly string[], has: (id: string) => boolean): number {
  let longest = 0
  let id = ''
  for (const [index, word] of words.entries()) {
    id = index === 0 ? word : `${id}-${word}`
    if (id.length > LONGEST) break
    if (has(id)) longest = index + 1
  }
  return longest
}
