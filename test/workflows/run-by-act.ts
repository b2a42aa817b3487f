import { execFile } from 'node:child_process'
import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder, writeFiles } from '../../packages/testkit/src/index.ts'
import { ROOT, readFile, repositoryFiles } from '../repository-files.ts'
import { knownActions } from './action-table.ts'
import type { Ended } from './day.ts'
import { permissionsOf } from './permissions.ts'
import { AT_MOMENT, type Circumstances } from './run-step.ts'
import { readWorkflow } from './workflow.ts'
import { filledIn } from './yaml-examples.ts'

const OURS = filledIn('<owner>/triagebook')
const COMMIT = filledIn('<40-hex-sha>')
const WITHOUT_WAITING = `--import=${new URL('../../packages/testkit/src/without-waiting.mjs', import.meta.url).href}`
const EVENT = '.git/event.json'

/** Runs an example workflow by act, without containers: in a clone of the double’s repository, with our repository and GitHub’s Pages beside it. */
export async function runByAct(file: string, given: Circumstances): Promise<Ended> {
  const { github, event, now, secrets = {}, vars = {} } = given
  const [clone, ours, pages] = [path.join(temporaryFolder(), 'support'), temporaryFolder(), temporaryFolder()]
  github.clone(clone)
  const text = filledIn(readFile(file))
  writeFiles(clone, { [file]: knownToAct(text), [EVENT]: JSON.stringify(event.payload) })
  copyOurs(ours)
  const [, job] = readWorkflow(file, text).named[0] ?? []
  const token = github.workflowToken(Object.fromEntries(permissionsOf(job ?? {})))
  const { owner, repo } = github.repository
  const environment = {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: `${owner}/${repo}`,
    NODE_OPTIONS: `${AT_MOMENT} ${WITHOUT_WAITING}`,
    TEST_NOW: now,
  }
  const args = [
    ...[event.name, '--workflows', file, '--eventpath', EVENT, '--platform', 'ubuntu-latest=-self-hosted'],
    ...['--action-cache-path', temporaryFolder(), '--no-cache-server'],
    ...pairs('--secret', { ...secrets, GITHUB_TOKEN: token }),
    ...pairs('--var', vars),
    ...pairs('--env', environment),
    ...pairs('--local-repository', { [`${OURS}@${COMMIT}`]: ours, ...pagesActions(pages) }),
  ]
  const { stdout } = await promisify(execFile)('act', args, { cwd: clone }).catch(
    (cause: { readonly stdout?: string }) => {
      throw new Error(`act ended badly:\n${cause.stdout?.slice(-2000)}`, { cause })
    },
  )
  const [, decision = ''] = /::set-output:: decision=(.*)/.exec(stdout) ?? []
  const site = path.join(pages, 'deployed')
  return { isWell: true, decision, ...(existsSync(site) && { site }) }
}

/** It does not know these keys yet, nor `$/`. */
function knownToAct(text: string): string {
  return text.replace(/^ *(?:queue|timezone):.*\n/gm, '').replace(/\$\/(\S+)/g, `${OURS}/$1@${COMMIT}`)
}

function copyOurs(folder: string): void {
  for (const file of repositoryFiles(/^\.github\/workflows\//))
    writeFiles(folder, { [file]: knownToAct(readFile(file)) })
  for (const file of [...repositoryFiles(/^actions\/[^/]+\/(?:action\.yml|main\.mjs)$/), 'actions/dist'])
    cpSync(fileURLToPath(new URL(file, ROOT)), path.join(folder, file), { recursive: true })
}

/** Stand-ins for GitHub’s actions that keep and deploy a page, by their commits. */
function pagesActions(folder: string): Readonly<Record<string, string>> {
  const scripts = {
    'actions/configure-pages': 'true',
    'actions/upload-pages-artifact': 'cp -r "$FOLDER" "$PAGES/kept"',
    'actions/deploy-pages': 'cp -r "$PAGES/kept" "$PAGES/deployed"',
  }
  return Object.fromEntries(
    knownActions().flatMap(({ action, sha }) => {
      const [, run] = Object.entries(scripts).find(([name]) => name === action) ?? []
      if (run === undefined) return []
      const env = { PAGES: folder, FOLDER: `$\{{ inputs.path }}` }
      const steps = [{ run, shell: 'bash', env }]
      const content = {
        name: action,
        inputs: { path: { description: 'A folder' } },
        runs: { using: 'composite', steps },
      }
      const place = temporaryFolder()
      writeFiles(place, { 'action.yml': JSON.stringify(content) })
      return [[`${action}@${sha}`, place]]
    }),
  )
}

function pairs(option: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`])
}
