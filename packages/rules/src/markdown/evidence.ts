import type { Condition } from '@triagebook/record'
import type { Nodes, Root } from 'mdast'
import { hasVersion } from './has-version.ts'
import { visibleText } from './visible-text.ts'

type EvidenceName = NonNullable<Condition['has']>

/** Something that a text can show, however its author wrote it down. */
interface Evidence {
  /** In words, as a reason says it. */
  readonly found: string
  readonly absent: string
  /** Every text that shows it has this, whatever its Markdown. Most texts lack it, and need no parsing. */
  readonly clue: RegExp
  /** Every text for which this holds shows it, whatever else is in it. Most texts that show it need no parsing either. */
  readonly isPlainly: (text: string) => boolean
  readonly isIn: (root: Root) => boolean
}

/** At the very beginning, where nothing can make it other than a list. An address alone is no text. */
const STEPS = /^1([.)]) (?!https?:|www\.)\p{L}[^\n\r]*\n2\1 (?!https?:|www\.)\p{L}/iu

/** The first fence of a text opens its block, unless it stands in HTML. */
const FIRST_FENCE = /^(?:(?! *(?:`{3}|~{3}))[^\n\r]*\n)*`{3}[a-z]*\n[^\s`~]/

/** Words that a reader sees where there is no HTML and no link: only a fence or a table can hide words of its line. */
const VERSION_LINE = /(?:^|\n)(?:[^`~|\n]* )?(?:version[: ]+v?\d|(?:release|build)[: ]+v?\d+\.\d)/i

/** What `has` can look for. The types require an entry for each word of the schema. */
export const EVIDENCE: Readonly<Record<EvidenceName, Evidence>> = {
  'numbered-steps': {
    found: 'numbered steps',
    absent: 'no numbered steps',
    clue: /\d(?:\\?[.)]|;|&)/,
    isPlainly: (text) => STEPS.test(text),
    isIn: (root) => someNode(root, isStepList) || hasNumberedLines(root),
  },
  'code-block': {
    found: 'a block of code or log lines',
    absent: 'no block of code or log lines',
    clue: /`{3}|~{3}| {4}|\t/,
    isPlainly: (text) => !text.includes('<') && FIRST_FENCE.test(text),
    isIn: (root) => someNode(root, (node) => node.type === 'code' && node.value.trim() !== ''),
  },
  version: {
    found: 'a version number',
    absent: 'no version number',
    clue: /\d\W*\.\W*\d|v\W*\d|version|release|build/i,
    isPlainly: (text) => !/[<[]/.test(text) && VERSION_LINE.test(text),
    isIn: (root) => hasVersion(visibleText(root)),
  },
}

/** One line after a number is no sequence, and numbers without words say nothing. */
function isStepList(node: Nodes): boolean {
  if (node.type !== 'list' || node.ordered !== true) return false
  return node.children.filter((step) => visibleText(step).trim() !== '').length >= 2
}

/** Plain text that somebody numbered: an import escapes what would make it a list. */
function hasNumberedLines(root: Root): boolean {
  const numbers = paragraphsIn(root)
    .flatMap((paragraph) => visibleText(paragraph).split('\n'))
    .flatMap((line) => /^\s*(\d{1,2})[.)]\s+\S/.exec(line)?.[1] ?? [])
  return numbers.some((number, index) => number === '1' && numbers[index + 1] === '2')
}

function paragraphsIn(node: Nodes): readonly Nodes[] {
  if (node.type === 'paragraph') return [node]
  return 'children' in node ? node.children.flatMap(paragraphsIn) : []
}

function someNode(node: Nodes, holds: (node: Nodes) => boolean): boolean {
  return holds(node) || ('children' in node && node.children.some((child) => someNode(child, holds)))
}
