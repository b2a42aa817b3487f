import { lstatSync } from 'node:fs'
import path from 'node:path'
import { folderText } from '@triagebook/book'
import { type Problem, TriagebookError, throwIfAny } from '@triagebook/record/problem'
import { isReportPage, PAGE_PATH, SITE_PATHS } from '@triagebook/site'
import { problem } from './problems.ts'

/** What the files of a report contain now; null where there is none. */
export type CurrentPages = ReadonlyMap<string, string | null>

/**
 * The files of an earlier report. Throws where a file of the report would replace one that no report made (the page
 * tells: it is the first file written), and where the folder is a link, or lies behind one below `bases`.
 */
export function currentPages(folder: string, bases: readonly string[]): CurrentPages {
  throwIfAny(inTheWay(folder, bases))
  const texts = SITE_PATHS.map((name) => [name, folderText(folder, name)] as const)
  throwIfAny(texts.flatMap(([, text]) => (text.ok ? [] : text.problems)))
  const current = new Map(texts.map(([name, text]) => [name, text.ok ? text.value : null]))
  const file = SITE_PATHS.find((name) => current.get(name) !== null)
  if (file === undefined || isReportPage(current.get(PAGE_PATH) ?? '')) return current
  throw new TriagebookError([problem('report/not-ours', { folder, file })])
}

function inTheWay(folder: string, bases: readonly string[]): readonly Problem[] {
  const parts = [folder, ...bases.flatMap((base) => foldersBetween(base, folder))]
  const link = parts.find(isLink)
  return link === undefined ? [] : [problem('report/link', { link })]
}

/** What cannot be looked at is no link; writing says what is in the way. */
function isLink(place: string): boolean {
  try {
    return lstatSync(place).isSymbolicLink()
  } catch {
    return false
  }
}

/** The folders above one inside the base, without the base. */
function foldersBetween(base: string, folder: string): readonly string[] {
  const names = path.relative(base, folder).split(path.sep)
  if (path.isAbsolute(path.relative(base, folder)) || names[0] === '..') return []
  return names.slice(0, -1).map((_, index) => path.join(base, ...names.slice(0, index + 1)))
}
