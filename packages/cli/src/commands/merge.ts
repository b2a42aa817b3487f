import type { AddCommand } from '../add-command.ts'
import { runOf } from '../run-of.ts'

export const addMerge: AddCommand = (program, terminal, finish) => {
  program
    .command('merge <base> <ours> <theirs>')
    .description('merge two versions of a record field by field; Git runs it once init has set it')
    .option('--out <file>', 'where the merged record goes; else it is printed')
    .option('--path <name>', 'what the record is called in the book')
    .addHelpText(
      'after',
      '\nExamples:\n  triagebook merge base.md ours.md theirs.md\n  triagebook merge base.md ours.md theirs.md --out merged.md',
    )
    .action(
      async (
        base: string,
        ours: string,
        theirs: string,
        { out, path }: { out?: string; path?: string },
        command,
      ) => {
        const { host, place } = runOf(command, terminal)
        const { mergeRecord } = await import('@triagebook/stages/merge')
        const files = { base: place(base), ours: place(ours), theirs: place(theirs), path: path ?? ours }
        finish(await mergeRecord({ ...files, ...(out !== undefined && { out: place(out) }) }, host))
      },
    )
}
