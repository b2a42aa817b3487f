import type { Host } from '@triagebook/stages'
import type { Terminal } from '../terminal/terminal.ts'

/**
 * The host of a run that Ctrl-C may stop between two of its steps: it then says what was written and what to do. A step
 * writes all of its files without a pause, so none of them is cut.
 */
export function sayWhenStopped<H extends Host>(
  host: H,
  { onInterrupt }: Pick<Terminal, 'onInterrupt'>,
): H & Pick<Host, 'wrote'> {
  let written = 0
  onInterrupt(() => wordsFor(written))
  return {
    ...host,
    wrote: (files) => {
      written = files
    },
  }
}

function wordsFor(written: number): string {
  if (written === 0) return 'Stopped. Nothing was written. To start again, run the same command.\n'
  const files = written === 1 ? '1 file was' : `${written} files were`
  return `Stopped. ${files} written. To continue from there, run the same command again.\n`
}
