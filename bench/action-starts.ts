import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Contents, chunksOf } from '../actions/bundle-contents.ts'
import { interleave } from './interleave.ts'
import { markdownTable } from './timing-table.ts'
import { runNode } from './whole-process.ts'

const ACTIONS = fileURLToPath(new URL('../actions/', import.meta.url))
const PAUSED = 'version: 1\ntime_zone: Europe/Berlin\npaused: true\nteams: { java: { name: Java } }\n'

/**
 * What each action weighs and what its start takes, beside the smallest action and Node alone. The book says that it is
 * paused, so that an action loads its stage, reads the settings, says so and ends.
 */
export function actionStarts(
  names: readonly string[],
  { folder, hello, runs }: { readonly folder: string; readonly hello: string; readonly runs: number },
): string {
  const book = path.join(folder, 'paused')
  mkdirSync(book)
  writeFileSync(path.join(book, 'triagebook.yml'), PAUSED)
  Object.assign(process.env, {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: book,
    GITHUB_REPOSITORY: 'acme/desk',
    GITHUB_OUTPUT: fileIn(folder, 'start-output'),
    GITHUB_STEP_SUMMARY: fileIn(folder, 'start-summary'),
    RUNNER_TEMP: folder,
    INPUT_TOKEN: 'none is used',
    INPUT_CONNECTION: 'zendesk',
  })
  const actions = names.map((name) => ({ name, args: [path.join(ACTIONS, name, 'main.mjs')] }))
  for (const { name, args } of actions)
    if (!runNode(args).stdout.includes('paused'))
      throw new Error(`The action ${name} does not say that it is paused.`)
  const others = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'hello on @actions/core', args: [hello] },
  ]
  const timings = interleave([...others, ...actions], runs)
  const sizes = ['', kilobytes([hello]), ...names.map(sizeOf)]
  const rows = timings.map(({ name, cpu, megabytes, runs }, index) => [
    name,
    sizes[index] ?? '',
    cpu.toFixed(0),
    megabytes.toFixed(0),
    String(runs),
    (cpu / (timings[0]?.cpu ?? 1)).toFixed(2),
  ])
  const head = ['action', 'kB', 'CPU ms', 'peak MB', 'n', 'times node -e 0 by CPU']
  return markdownTable(head, rows)
}

/** The actions share one bundle: what of it is loaded with the stage of this one. */
function sizeOf(name: string): string {
  const dist = path.join(ACTIONS, 'dist')
  const chunks: Contents['chunks'] = JSON.parse(readFileSync(path.join(dist, 'contents.json'), 'utf8'))
  return kilobytes(chunksOf(chunks, name).atOnce.map((file) => path.join(dist, file)))
}

function kilobytes(files: readonly string[]): string {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  return String(Math.round(bytes / 1024))
}

function fileIn(folder: string, name: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, '')
  return file
}
