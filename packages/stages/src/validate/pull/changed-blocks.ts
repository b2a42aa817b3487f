import { diffArrays } from 'diff'

/** Lines of a text, and what stands in their place in another. */
export interface ChangedBlock {
  /** The first line, from 1. */
  readonly from: number
  /** The last line. */
  readonly to: number
  readonly instead: readonly string[]
}

/** What differs between two texts. A block has at least one line: lines that are only added come with the one before them. */
export function changedBlocks(before: string, after: string): readonly ChangedBlock[] {
  const lines = before.split('\n')
  const blocks: ChangedBlock[] = []
  let at = 1
  let open: { from: number; removed: number; instead: string[] } | null = null
  const add = (block: ChangedBlock) => {
    const last = blocks.at(-1)
    // Lines were added before and after the first one.
    if (last === undefined || last.to < block.from) blocks.push(block)
    else blocks.splice(-1, 1, { ...block, instead: [...last.instead, ...block.instead.slice(1)] })
  }
  const close = () => {
    if (open !== null) add(withLine(open, lines))
    open = null
  }
  for (const { added, removed, value } of diffArrays(lines, after.split('\n'))) {
    if (!added && !removed) {
      close()
      at += value.length
      continue
    }
    open ??= { from: at, removed: 0, instead: [] }
    if (added) open.instead.push(...value)
    else {
      open.removed += value.length
      at += value.length
    }
  }
  close()
  return blocks
}

/** The text with one block changed. */
export function withBlock(text: string, { from, to, instead }: ChangedBlock): string {
  const lines = text.split('\n')
  return [...lines.slice(0, from - 1), ...instead, ...lines.slice(to)].join('\n')
}

/** Two blocks as one, with the lines between them. */
export function joined(first: ChangedBlock, second: ChangedBlock, text: string): ChangedBlock {
  const between = text.split('\n').slice(first.to, second.from - 1)
  return { from: first.from, to: second.to, instead: [...first.instead, ...between, ...second.instead] }
}

function withLine(
  {
    from,
    removed,
    instead,
  }: { readonly from: number; readonly removed: number; readonly instead: readonly string[] },
  lines: readonly string[],
): ChangedBlock {
  if (removed > 0) return { from, to: from + removed - 1, instead }
  const before = from - 1
  return before > 0
    ? { from: before, to: before, instead: [lines[before - 1] ?? '', ...instead] }
    : { from, to: from, instead: [...instead, lines[0] ?? ''] }
}
