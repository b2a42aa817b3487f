import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import type { ConflictingFile } from '../tree/prepare.ts'

const MOST_FILES = 100

interface Names {
  readonly branch: string
  readonly base: string
}

/** The comment that shows what people have to choose: files, fields and the way out. */
export function conflictComment(files: readonly ConflictingFile[], { branch, base }: Names): string {
  const more = files.length - MOST_FILES
  const items = files
    .slice(0, MOST_FILES)
    .flatMap(({ path, conflicts }) =>
      conflicts.length === 0 ? [path] : conflicts.map(({ message }) => `${path}: ${message}`),
    )
  return printMarkdown({
    type: 'root',
    children: [
      paragraph(
        `This pull request and ${base} both changed the same places. Nothing was written, so that neither side is lost. “Our side” is this pull request, “their side” is ${base}.`,
      ),
      {
        type: 'list',
        spread: false,
        children: [...items, ...(more > 0 ? [`and ${more} files more`] : [])].map((words) => ({
          type: 'listItem' as const,
          children: [paragraph(words)],
        })),
      },
      paragraph('Choose, and push; the next run continues from there:'),
      {
        type: 'code',
        lang: 'sh',
        value: `git fetch origin\ngit switch ${branch}\ngit merge origin/${base}\n# edit the files, then\ngit add --all\ngit commit\ngit push`,
      },
    ],
  })
}

/** What the comment says once there is nothing to choose any more. */
export function solvedComment(base: string): string {
  return printMarkdown({ type: 'root', children: [paragraph(`There is no conflict with ${base} any more.`)] })
}

function paragraph(words: string) {
  return { type: 'paragraph' as const, children: [untrusted(words)] }
}
