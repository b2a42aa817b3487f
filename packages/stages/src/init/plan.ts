import path from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { SCHEMA_FOLDER } from '../book/modeline.ts'
import type { Run } from '../stage/define-stage.ts'
import { outputFile, type Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { DefaultFile } from './default-file.ts'
import type { ForInit } from './read.ts'

/** The files to write, the differences of those that stay, and the merge driver of this clone. */
export function planInit({ folder, files, replace, mergeDriver }: ForInit, { dryRun }: Run): Plan {
  const missing = files.filter(({ current }) => current === null)
  const changed = files.filter(({ current, content }) => current !== null && current !== content)
  const updated = changed.filter(({ isSafe }) => isSafe)
  const differing = changed.filter(({ isSafe }) => !isSafe)
  const chosen = [...missing, ...updated, ...(replace ? differing : [])]
  const kept = replace ? [] : differing
  const diffs = differing.map(({ path, current, content }) =>
    createTwoFilesPatch(path, path, current ?? '', content, 'yours', 'the default'),
  )
  const sentences = [
    `${countOf(chosen.length, 'file')} ${dryRun ? 'would be written' : 'written'}${dryRun ? '' : namesOf(chosen)}.`,
    ...(kept.length > 0 ? [keptWords(kept.length)] : []),
    ...(missing.some(({ path }) => path === 'triagebook.yml')
      ? ['Next, put your teams and people into triagebook.yml.']
      : []),
  ]
  return {
    changes: chosen.map(({ path: file, content }) => outputFile(path.join(folder, file), content, file)),
    effects:
      mergeDriver === null
        ? []
        : [
            {
              kind: 'merge-driver',
              key: 'merge-driver',
              words: 'Git merges records field by field in this clone.',
              folder,
              command: mergeDriver,
            },
          ],
    report: {
      decision: chosen.length > 0 ? 'changed' : 'unchanged',
      reason: sentences.join(' '),
      problems: [],
      counts: { written: chosen.length, kept: kept.length },
      ...(diffs.length > 0 && { output: diffs.join('\n') }),
    },
  }
}

function namesOf(files: readonly DefaultFile[]): string {
  const isSchema = ({ path }: DefaultFile) => path.startsWith(`${SCHEMA_FOLDER}/`)
  const names = [
    ...files.filter((file) => !isSchema(file)).map(({ path }) => path),
    ...(files.some(isSchema) ? [`the schemas for editors in ${SCHEMA_FOLDER}`] : []),
  ]
  return names.length > 0 ? `: ${names.join(', ')}` : ''
}

function keptWords(count: number): string {
  return `${countOf(count, 'file')} of yours ${count === 1 ? 'differs from the default and stays' : 'differ from the defaults and stay'}; --replace would write the defaults.`
}
