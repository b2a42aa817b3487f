import { TriagebookError } from '@triagebook/record/problem'
import { type GitFolder, gitAsync } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'

/** The texts of blobs by their ids, read by one process however many they are. */
export async function blobTexts(at: GitFolder, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const input = ids.map((id) => `${id}\n`).join('')
  const answer = await gitAsync(at, ['cat-file', '--batch'], { input, encoding: 'latin1' })
  if (answer.kind !== 'done') throw new TriagebookError([noGit(at.folder, answer)])
  return readBatch(at, answer.output)
}

/** Each blob is a line `<id> blob <size in bytes>`, its content, and a line break. */
function readBatch({ folder }: GitFolder, output: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (let start = 0; start < output.length; ) {
    const content = output.indexOf('\n', start) + 1
    const [id = '', type, size] = output.slice(start, content - 1).split(' ')
    if (type !== 'blob') {
      const words = `${id} is not a blob of this repository`
      throw new TriagebookError([noGit(folder, { kind: 'failed', words, status: 0, output })])
    }
    const end = content + Number(size)
    texts.set(id, Buffer.from(output.slice(content, end), 'latin1').toString('utf8'))
    start = end + 1
  }
  return texts
}
