export interface TreeEntry {
  /** As in a tree object: `100644`, `40000`. */
  readonly mode: string
  readonly name: string
  readonly sha: string
}

/** The entries of a tree object. */
export function parseTree(content: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at)
    const [mode = '', ...name] = content.toString('utf8', at, end).split(' ')
    entries.push({ mode, name: name.join(' '), sha: content.toString('hex', end + 1, end + 21) })
    at = end + 21
  }
  return entries
}

/** A tree object, sorted as Git sorts: a folder as if its name ended in a slash. */
export function printTree(entries: readonly TreeEntry[]): Buffer {
  const key = ({ mode, name }: TreeEntry) => Buffer.from(isFolder(mode) ? `${name}/` : name)
  const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)))
  return Buffer.concat(
    sorted.flatMap(({ mode, name, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]),
  )
}

export function isFolder(mode: string): boolean {
  return /^0?40000$/.test(mode)
}
