import { type Problem, suggestion } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import { type PageLink, readPage } from './read-page.ts'

/** The files around a page, by their paths from the folder of the book. */
export interface Files {
  /** Whether there is a file or a folder of that name. */
  readonly has: (path: string) => boolean
  /** Null where the text is not at hand: links to its headings are then not checked. */
  readonly text: (path: string) => string | null
}

/** The files and folders of the book to which a page links, each once. */
export function linkTargets(path: string, content: string): readonly string[] {
  return [...new Set(readPage(content).links.flatMap((link) => goalOf(path, link)?.file ?? []))]
}

/** The links of a page that lead nowhere: to no file, to no heading, or out of the book. */
export function brokenLinks(path: string, content: string, files: Files): readonly Problem[] {
  const page = readPage(content)
  return page.links.flatMap((link) => {
    const { line, col, target } = link
    const at = { path, line, col }
    const goal = goalOf(path, link)
    if (goal === null) return problem('playbook/broken-link#outside', {}, at)
    if (goal.file !== path && !files.has(goal.file))
      return problem('playbook/broken-link#file', { target: goal.file }, at)
    if (goal.anchor === '' || !goal.file.endsWith('.md')) return []
    const other = goal.file === path ? null : files.text(goal.file)
    if (goal.file !== path && other === null) return []
    const { anchors } = other === null ? page : readPage(other)
    if (anchors.includes(goal.anchor)) return []
    const values = {
      target: target.startsWith('#') ? 'The page' : goal.file,
      anchor: goal.anchor,
      suggestion: anchors.length === 0 ? 'It has no headings.' : suggestion(goal.anchor, anchors),
    }
    return problem('playbook/broken-link#heading', values, at)
  })
}

interface Goal {
  readonly file: string
  readonly anchor: string
}

/** Null where the link leads out of the book. */
function goalOf(page: string, { target }: PageLink): Goal | null {
  const [way = '', anchor = ''] = target.split('#')
  if (way === '') return { file: page, anchor }
  if (way.startsWith('/')) return null
  const steps = page.split('/').slice(0, -1)
  for (const step of way.replace(/\?.*$/, '').split('/')) {
    if (step === '..' && steps.pop() === undefined) return null
    if (step !== '..' && step !== '.' && step !== '') steps.push(step)
  }
  return { file: steps.join('/'), anchor }
}
