import path from 'node:path'
import type { Problem } from '@triagebook/record/problem'
import { createTwoFilesPatch } from 'diff'
import { SCHEMA_FOLDER } from '../book/modeline.ts'
import type { Run } from '../stage/define-stage.ts'
import { type Effect, folderFile, type Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import type { DefaultFile } from './default-file.ts'
import { problem } from './problems.ts'
import type { ForInit } from './read.ts'

/** The files to write, the differences of those that stay, the repository, and the merge driver of this clone. */
export function planInit(facts: ForInit, { dryRun }: Run): Plan {
  const { folder, files, replace } = facts
  const missing = files.filter(({ current }) => current === null)
  const changed = files.filter(({ current, content }) => current !== null && current !== content)
  const updated = changed.filter(({ isSafe }) => isSafe)
  const differing = changed.filter(({ isSafe }) => !isSafe)
  const replaced = replace ? differing.filter(({ isPeoples }) => !isPeoples) : []
  const chosen = [...missing, ...updated, ...replaced]
  const kept = differing.filter((file) => !replaced.includes(file))
  const diffs = differing.map(({ path, current, content }) =>
    createTwoFilesPatch(path, path, current ?? '', content, 'yours', 'the default'),
  )
  const isNew = missing.some(({ path }) => path === 'triagebook.yml')
  const sentences = [
    `${countOf(chosen.length, 'file')} ${dryRun ? 'would be written' : 'written'}${dryRun ? '' : namesOf(chosen)}.`,
    ...keptWords(kept),
    ...(isNew ? nextSteps(facts) : []),
    ...repositoryAdvice(facts),
  ]
  return {
    changes: chosen.map(({ path: name, content, current: before }) =>
      folderFile(folder, { path: name, file: path.join(folder, name), content, before }),
    ),
    effects: effectsOf(facts),
    report: {
      decision: chosen.length > 0 ? 'changed' : 'unchanged',
      reason: sentences.join(' '),
      problems: problemsOf(facts),
      counts: { written: chosen.length, kept: kept.length },
      ...(diffs.length > 0 && { output: diffs.join('\n') }),
    },
  }
}

function effectsOf(facts: ForInit): readonly Effect[] {
  const { folder, files, repository, canCommit, mergeDriver } = facts
  const isMade = makesRepository(facts)
  const made: Effect = {
    kind: 'repository',
    key: 'repository',
    words: canCommit
      ? 'The folder is a Git repository with a first commit.'
      : 'The folder is a Git repository. Git does not know you yet, so nothing is committed: tell it your name once with `git config --global user.name <login>` and `git config --global user.email <address>`, then type `git commit -m "A new book"`.',
    folder,
    files: files.map(({ path }) => path),
    message: canCommit ? 'A new book' : null,
  }
  const merges: Effect = {
    kind: 'merge-driver',
    key: 'merge-driver',
    words: 'Git merges records field by field in this clone.',
    folder,
    command: mergeDriver,
  }
  return [...(isMade ? [made] : []), ...(isMade || repository === 'inside' ? [merges] : [])]
}

function makesRepository({ repository, wantsRepository }: ForInit): boolean {
  return wantsRepository && repository === 'outside'
}

function problemsOf({ repository, wantsRepository }: ForInit): readonly Problem[] {
  return wantsRepository && repository === 'no-git' ? [problem('init/no-git', {})] : []
}

/** What a person does with a book that did not exist a moment ago. */
function nextSteps({ platform, isTeamInvented }: ForInit): readonly string[] {
  return [
    ...(isTeamInvented
      ? ['It has one team, Engineering; `triagebook team rename engineering <name>` gives it your name.']
      : []),
    ...(platform === 'zendesk' ? ['Next: `triagebook import zendesk --from <export>`.'] : []),
    ...(platform === 'csv' || platform === 'json'
      ? ['Next: `triagebook import --sniff <file> --out mappings/<name>.yml` says what your file means.']
      : []),
  ]
}

function repositoryAdvice({ repository, wantsRepository }: ForInit): readonly string[] {
  return repository === 'outside' && !wantsRepository
    ? ['The folder is in no Git repository; `triagebook init --git yes` in it makes it one.']
    : []
}

function namesOf(files: readonly DefaultFile[]): string {
  const isSchema = ({ path }: DefaultFile) => path.startsWith(`${SCHEMA_FOLDER}/`)
  const names = [
    ...files.filter((file) => !isSchema(file)).map(({ path }) => path),
    ...(files.some(isSchema) ? [`the schemas for editors in ${SCHEMA_FOLDER}`] : []),
  ]
  return names.length > 0 ? `: ${names.join(', ')}` : ''
}

function keptWords(kept: readonly DefaultFile[]): readonly string[] {
  const ours = kept.filter(({ isPeoples }) => !isPeoples).length
  return [
    ...(ours > 0
      ? [
          `${countOf(ours, 'file')} of yours ${ours === 1 ? 'differs from the default and stays' : 'differ from the defaults and stay'}; --replace would write the defaults.`,
        ]
      : []),
    ...kept
      .filter(({ isPeoples }) => isPeoples)
      .map(({ path }) => `${path} stays as it is; the difference shows what a new book would say.`),
  ]
}
