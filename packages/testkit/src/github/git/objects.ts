import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'

export interface GitObject {
  readonly type: ObjectType
  readonly content: Buffer
}

/** Writes a loose object (gitformat-loose-object) and gives its hash. */
export function writeObject(folder: string, type: ObjectType, content: Buffer): string {
  const whole = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  const sha = createHash('sha1').update(whole).digest('hex')
  const file = fileOf(folder, sha)
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, deflateSync(whole, { level: 1 }))
  }
  return sha
}

/** Reads an object. All are loose: the repository's settings unpack what is pushed. */
export function readObject(folder: string, sha: string): GitObject | undefined {
  const file = fileOf(folder, sha)
  if (!/^[0-9a-f]{40}$/.test(sha) || !existsSync(file)) return undefined
  const whole = inflateSync(readFileSync(file))
  const end = whole.indexOf(0)
  const [type] = whole.toString('latin1', 0, end).split(' ')
  if (type !== 'blob' && type !== 'tree' && type !== 'commit' && type !== 'tag') return undefined
  return { type, content: whole.subarray(end + 1) }
}

function fileOf(folder: string, sha: string): string {
  return path.join(folder, 'objects', sha.slice(0, 2), sha.slice(2))
}
