export interface Signature {
  readonly name: string
  readonly email: string
  /** `2026-04-01T08:00:00Z` */
  readonly date: string
}

export interface Commit {
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

/** A commit object; times are in UTC. */
export function printCommit({ tree, parents, author, committer, message }: Commit): Buffer {
  const lines = [
    `tree ${tree}`,
    ...parents.map((parent) => `parent ${parent}`),
    `author ${printSignature(author)}`,
    `committer ${printSignature(committer)}`,
  ]
  return Buffer.from(`${lines.join('\n')}\n\n${message}`)
}

export function parseCommit(content: Buffer): Commit {
  const text = content.toString('utf8')
  const end = text.indexOf('\n\n')
  const lines = text.slice(0, end).split('\n')
  const values = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1))
  return {
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: parseSignature(values('author')[0] ?? ''),
    committer: parseSignature(values('committer')[0] ?? ''),
    message: text.slice(end + 2).replace(/\n$/, ''),
  }
}

function printSignature({ name, email, date }: Signature): string {
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} +0000`
}

function parseSignature(text: string): Signature {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(text) ?? []
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z') }
}
