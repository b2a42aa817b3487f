import { MAIN } from './installation.ts'

/** The command by which Git runs this installation as a merge driver. */
export function mergeDriver(): string {
  return mergeDriverOf(process.execPath, MAIN)
}

/**
 * Git passes it to a shell and replaces `%O`, `%A`, `%B` and `%P`, so everything else is quoted. Git runs it in the
 * repository's root, so what names another folder is cleared. Git takes `%A` as the merged text whatever
 * fails, so what our command writes goes to a file of its own: where there is none, Git's merge of lines takes its place.
 */
export function mergeDriverOf(node: string, main: string): string {
  const merge = `INIT_CWD= TRIAGEBOOK_FOLDER= ${quoted(node)} ${quoted(main)} merge %O %A %B --out %A.merged --path %P`
  const taken = 'if test -f %A.merged; then mv -f %A.merged %A; exit $code; fi'
  return `${merge}; code=$?; ${taken}; echo ${quoted(FALLBACK)} %P >&2; git merge-file -L ours -L base -L theirs %A %O %B`
}

const FALLBACK =
  'Triagebook could not run, so Git merges the lines. Run `triagebook init` in the book, then read this file:'

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''").replaceAll('%', '%%')}'`
}
