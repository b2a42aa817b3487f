import { contentHash } from '@triagebook/book'
import { markerOf } from '@triagebook/forge'
import type { Problem } from '@triagebook/record/problem'
import type { Suggestions } from '../../stage/plan.ts'
import { problemWords } from '../../words/problem-words.ts'
import { type ChangedBlock, changedBlocks, joined, withBlock } from './changed-blocks.ts'
import type { FixableFile } from './pull-facts.ts'

type Suggestion = Suggestions['suggestions'][number]

/** In one review; the next run suggests what is left. */
const MOST = 30
/** A comment holds 65,536 characters. */
const LONGEST = 60_000

interface Knowledge {
  readonly problems: readonly Problem[]
  readonly prefix: string
  /** The text with everything fixed that has only one right answer. */
  readonly fixed: (path: string, text: string) => string
}

/**
 * Suggested changes for lines that the pull request adds. Each is right by itself, in whatever order people take them:
 * fixing what is left afterwards gives the same text as fixing all at once.
 */
export function suggestionsFor(files: readonly FixableFile[], known: Knowledge): readonly Suggestion[] {
  return files.flatMap((file) => suggestionsIn(file, known)).slice(0, MOST)
}

function suggestionsIn({ path, text, lines }: FixableFile, known: Knowledge): readonly Suggestion[] {
  // Nobody says how GitHub ends the lines of a suggestion in such a file.
  if (text.includes('\r')) return []
  const { problems, prefix } = known
  const ofFile = problems.filter(({ at }) => at?.path === path)
  const secret = ofFile.flatMap(({ code, at }) =>
    code === 'redact/secret-in-record' ? (at?.line ?? []) : [],
  )
  return (
    soundBlocks(path, text, known.fixed)
      .filter((block) => linesOf(block).every((line) => lines?.has(line) ?? true))
      // A comment would keep what has to be deleted.
      .filter((block) => !linesOf(block).some((line) => secret.includes(line)))
      .map((block) => suggestion(block, { path, text, prefix, problems: ofFile }))
      .filter(({ body }) => body.length <= LONGEST)
  )
}

/** The changes, those together that are right only together: a line that moves leaves one place for another. */
function soundBlocks(path: string, text: string, fixed: Knowledge['fixed']): readonly ChangedBlock[] {
  const whole = fixed(path, text)
  const sound: ChangedBlock[] = []
  let open: ChangedBlock | null = null
  for (const block of changedBlocks(text, whole)) {
    const tried: ChangedBlock = open === null ? block : joined(open, block, text)
    const isSound = fixed(path, withBlock(text, tried)) === whole
    if (isSound) sound.push(tried)
    open = isSound ? null : tried
  }
  return sound
}

function suggestion(
  block: ChangedBlock,
  {
    path,
    text,
    prefix,
    problems,
  }: { path: string; text: string; prefix: string; problems: readonly Problem[] },
): Suggestion {
  const { from, to, instead } = block
  const before = text.split('\n').slice(from - 1, to)
  const words = problems.flatMap(({ fix, at }) =>
    fix !== undefined && at !== undefined && at.line >= from && at.line <= to ? [fix] : [],
  )
  const hash = contentHash([path, ...before, '', ...instead].join('\n')).slice(0, 16)
  return {
    path: prefix + path,
    ...(from < to && { from }),
    line: to,
    body: `${problemWords(words)}${fenced(instead)}`,
    marker: markerOf(`suggestion:${hash}`),
  }
}

/** Longer than any run of backticks inside. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
  )
  const fence = '`'.repeat(longest + 1)
  return [`${fence}suggestion`, ...lines, fence, ''].join('\n')
}

function linesOf({ from, to }: ChangedBlock): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
