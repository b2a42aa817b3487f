import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The command by which Git runs this installation as a merge driver. */
export function mergeDriver(): string {
  const main = fileURLToPath(new URL(`./main${path.extname(import.meta.url)}`, import.meta.url))
  return mergeDriverOf(process.execPath, main)
}

/**
 * Git passes it to a shell and replaces `%O`, `%A`, `%B` and `%P`, so everything else is quoted. Git runs it in the
 * repository's root, so INIT_CWD of a surrounding npm script is cleared.
 */
export function mergeDriverOf(node: string, main: string): string {
  return `INIT_CWD= ${quoted(node)} ${quoted(main)} merge %O %A %B --out %A --path %P`
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`
}
