import { createHash } from 'node:crypto'
import { copiesOf } from './copies-of.ts'

const known = new Map<string, () => string>()

/**
 * A repository whose first commit has these files, made by Git only where no test of this worker had the same before. Its
 * files have other times than Git noted: `git update-index --refresh` comes before a sparse checkout, which takes none of
 * these away otherwise.
 */
export function committedOnce(
  kind: 'book' | 'plain',
  files: Readonly<Record<string, string | Uint8Array>>,
  make: () => string,
): string {
  const contents = Object.entries(files).map(([name, content]) => [
    name,
    Buffer.from(content).toString('base64'),
  ])
  const key = createHash('sha256')
    .update(JSON.stringify([kind, contents]))
    .digest('hex')
  const copy = known.get(key) ?? copiesOf(make)
  known.set(key, copy)
  return copy()
}
