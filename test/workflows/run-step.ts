import { execFile } from 'node:child_process'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import type { GitHub, GitHubEvent } from '../../packages/testkit/src/github/index.ts'
import {
  type RunnerResult,
  runOnRunner,
  temporaryFolder,
  writeFiles,
} from '../../packages/testkit/src/index.ts'
import { ROOT, readFile } from '../repository-files.ts'
import { allFilled, type Standing, type Texts } from './evaluate.ts'
import { keysOf, refuseOthers, type Step } from './workflow.ts'

export interface Circumstances {
  /** The repository that it runs for. */
  readonly github: GitHub
  readonly event: GitHubEvent
  /** The moment at which our actions believe to run. */
  readonly now: string
  readonly inputs?: Texts
  readonly secrets?: Texts
  readonly vars?: Texts
  readonly hasPages?: boolean
}

/** What a run leaves. */
export interface Left {
  /** What our actions said, in their order. */
  readonly actions: RunnerResult[]
  /** What scripts wrote into job summaries. */
  readonly summaries: string[]
  /** Folders that were kept, by the names of their artifacts. */
  readonly artifacts: Map<string, string>
  /** The folder that GitHub Pages shows now. */
  deployed?: string
}

export interface Ended {
  readonly result: 'success' | 'failure' | 'skipped'
  readonly outputs: Texts
}

/** What a step works with. */
interface Place {
  readonly given: Circumstances
  readonly left: Left
  readonly workspace: string
  readonly token: string
}

const KEYS = /^(?:id|name|if|uses|with|env|run|continue-on-error)$/
const OUR_ACTION = /^(?:[.$]|[\w.-]+\/triagebook)\/(actions\/[\w-]+)(?:@|$)/
/** Our actions believe to run at the moment `TEST_NOW`. */
export const AT_MOMENT = `--import=${new URL('../../actions/agenda/test-data/at-moment.mjs', import.meta.url).href}`
const run = promisify(execFile)

/** Runs a step: our actions as processes, scripts by the shell, GitHub's actions by what they would leave. */
export async function runStep(step: Step, standing: Standing, place: Place): Promise<Ended> {
  refuseOthers(step, KEYS)
  const [inputs, env] = [allFilled(step.with, standing), allFilled(step.env, standing)]
  const [action = ''] = (step.uses ?? '').split('@')
  const [, ours] = OUR_ACTION.exec(action) ?? []
  if (ours !== undefined) return runOurs(ours, inputs, env, standing, place)
  const standIn = step.run === undefined ? STAND_INS[action] : () => runScript(step.run ?? '', env, place)
  if (standIn === undefined) throw new Error(`Nothing here runs ${action}.`)
  return { result: (await standIn(inputs, place)) ? 'success' : 'failure', outputs: {} }
}

async function runOurs(
  action: string,
  given: Texts,
  env: Texts,
  standing: Standing,
  { given: { github, event, now }, left, workspace }: Place,
): Promise<Ended> {
  const declared = Object.entries(keysOf(keysOf(parse(readFile(`${action}/action.yml`))).inputs))
  const defaults = Object.fromEntries(declared.map(([name, input]) => [name, keysOf(input).default ?? '']))
  const { owner, repo } = github.repository
  const ended = await runOnRunner({
    action: fileURLToPath(new URL(action, ROOT)),
    workspace,
    inputs: { ...allFilled(defaults, standing), ...given },
    event,
    environment: {
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: github.url,
      GITHUB_REPOSITORY: `${owner}/${repo}`,
      GITHUB_RUN_ID: '7',
      NODE_OPTIONS: AT_MOMENT,
      TEST_NOW: now,
      ...env,
    },
  })
  left.actions.push(ended)
  return { result: ended.exitCode === 0 ? 'success' : 'failure', outputs: ended.outputs }
}

async function runScript(script: string, env: Texts, { workspace, left }: Place): Promise<boolean> {
  const folder = temporaryFolder()
  writeFiles(folder, { summary: '' })
  const GITHUB_STEP_SUMMARY = path.join(folder, 'summary')
  const options = { cwd: workspace, env: { PATH: process.env.PATH, GITHUB_STEP_SUMMARY, ...env } }
  const isWell = await run('bash', ['-e', '-c', script], options).then(
    () => true,
    () => false,
  )
  left.summaries.push(readFileSync(GITHUB_STEP_SUMMARY, 'utf8'))
  return isWell
}

/** Whether each went well, after it left what it would. */
const STAND_INS: Readonly<Record<string, (inputs: Texts, place: Place) => boolean | Promise<boolean>>> = {
  'actions/checkout': checkOut,
  'actions/configure-pages': (_, { given: { hasPages = true } }) => hasPages,
  'actions/upload-pages-artifact': ({ path: folder = '' }, { workspace, left }) => {
    const [from, kept] = [path.join(workspace, folder), temporaryFolder()]
    if (!existsSync(from)) return false
    cpSync(from, kept, { recursive: true })
    left.artifacts.set('github-pages', kept)
    return true
  },
  'actions/deploy-pages': (_, { left }) => {
    const site = left.artifacts.get('github-pages')
    if (site !== undefined) left.deployed = site
    return site !== undefined
  },
}

/** A sparse checkout fetches no other file, and nothing more can be fetched once the token is gone from it. */
async function checkOut(
  inputs: Texts,
  { given: { github, event }, workspace, token }: Place,
): Promise<boolean> {
  const git = (...args: readonly string[]) => run('git', args, { cwd: workspace })
  const folders = (inputs['sparse-checkout'] ?? '').split('\n').filter((folder) => folder !== '')
  const { filter = folders.length > 0 ? 'blob:none' : undefined, 'fetch-depth': depth = '1' } = inputs
  const isPull = event.name === 'pull_request'
  await git('init', '--quiet', '--initial-branch=main')
  await git('remote', 'add', 'origin', github.remoteWith(token))
  await git(
    'fetch',
    '--quiet',
    ...(filter === undefined ? [] : [`--filter=${filter}`]),
    ...(depth === '0' ? [] : [`--depth=${depth}`]),
    'origin',
    isPull ? `refs/pull/${event.payload.number}/merge` : '+refs/heads/*:refs/remotes/origin/*',
  )
  if (folders.length > 0) await git('sparse-checkout', 'set', ...folders)
  await git('checkout', '--quiet', ...(isPull ? ['--detach', 'FETCH_HEAD'] : ['-B', 'main', 'origin/main']))
  await git('remote', 'set-url', 'origin', github.remote)
  return true
}
