import { type SpawnOptions, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'
import { type Annotation, readAnnotations } from './workflow-commands.ts'

export interface RunnerOptions {
  /** The action's folder, with its `action.yml`. */
  readonly action: string
  /** The work tree of the job. */
  readonly workspace: string
  /** Inputs as `with:` gives them; the others have their defaults of `action.yml`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** What started the workflow. */
  readonly event?: { readonly name: string; readonly payload: unknown }
  /** More that the runner tells: the repository, the API's address. */
  readonly environment?: Readonly<Record<string, string>>
  /** Ends the process at once, as where a runner is lost. */
  readonly signal?: AbortSignal
}

export interface RunnerResult {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly annotations: readonly Annotation[]
  readonly summary: string
  readonly stdout: string
  readonly stderr: string
}

const WITHOUT_WAITING = new URL('without-waiting.mjs', import.meta.url).href

/**
 * Runs an action as a runner does: a process of its own on this Node, told everything by its environment. It does not
 * wait between two writes, nor before it tries again.
 */
export async function runOnRunner({
  action,
  workspace,
  inputs = {},
  signal,
  ...job
}: RunnerOptions): Promise<RunnerResult> {
  const { main, defaults } = readAction(action)
  const files = commandFiles()
  const { event = { name: 'push', payload: {} } } = job
  writeFiles(files.temporary, { 'event.json': JSON.stringify(event.payload) })
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: files.temporary,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_STATE: files.state,
    RUNNER_TEMP: files.temporary,
    ...compileCache(),
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: path.join(files.temporary, 'event.json'),
    ...job.environment,
    ...Object.fromEntries(
      Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [inputVariable(name), value]),
    ),
  }
  const finished = await runNode(main, { cwd: workspace, env: environment, signal, killSignal: 'SIGKILL' })
  return {
    ...finished,
    outputs: readOutputs(readFileSync(files.output, 'utf8')),
    annotations: readAnnotations(finished.stdout),
    summary: readFileSync(files.summary, 'utf8'),
  }
}

function readAction(folder: string): {
  readonly main: string
  readonly defaults: Readonly<Record<string, string>>
} {
  const action: unknown = parse(readFileSync(path.join(folder, 'action.yml'), 'utf8'))
  const runs = keysOf(keysOf(action).runs)
  if (runs.using !== 'node24') throw new Error(`${folder}/action.yml does not run on node24`)
  const bundle = path.join(folder, '../dist/index.js')
  if (!existsSync(bundle)) throw new Error('The actions are not bundled yet: run `npm run build` first.')
  const inputs = Object.entries(keysOf(keysOf(action).inputs))
  return {
    main: path.join(folder, String(runs.main)),
    defaults: Object.fromEntries(inputs.map(([name, input]) => [name, String(keysOf(input).default ?? '')])),
  }
}

function keysOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function commandFiles() {
  const temporary = temporaryFolder()
  const empty = (name: string) => {
    const file = path.join(temporary, '_runner_file_commands', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, '')
    return file
  }
  return { temporary, output: empty('output'), summary: empty('summary'), state: empty('state') }
}

/** What Node compiled for other processes, as far as this one has that. */
function compileCache(): Readonly<Record<string, string>> {
  const { NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
}

function runNode(
  main: string,
  options: SpawnOptions,
): Promise<Pick<RunnerResult, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', WITHOUT_WAITING, main], {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }))
  })
}

/** Reads `name=value` lines and `name<<delimiter` blocks. */
function readOutputs(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, mark, rest = ''] = /^(.+?)(<<|=)(.*)$/.exec(line) ?? []
    if (name === undefined) continue
    outputs[name] =
      mark === '='
        ? rest
        : lines
            .splice(0, lines.indexOf(rest) + 1)
            .slice(0, -1)
            .join('\n')
  }
  return outputs
}
