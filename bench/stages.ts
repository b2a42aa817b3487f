/** Times the stages of one book against starting Node: whole processes in turn, medians, peak memory. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const RUNS = 5
const CLI = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url))

const given = process.argv[2]
if (given === undefined) {
  process.stderr.write('Name a book: npm run bench -- <folder>\n')
  process.exit(2)
}
const book = path.resolve(process.env['INIT_CWD'] ?? '.', given)
const out = mkdtempSync(path.join(tmpdir(), 'triagebook-bench-'))
const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  validate: [CLI, 'validate', '--book', book],
  prioritize: [CLI, 'prioritize', '--dry-run', '--book', book],
  agenda: [CLI, 'agenda', '--book', book],
  report: [CLI, 'report', '--book', book, '--out', out],
}

const times = new Map<string, number[]>()
const peaks = new Map<string, number>()
for (let round = 0; round <= RUNS; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const { milliseconds, megabytes } = time(args)
    if (round === 0) continue // a warm-up
    times.set(name, [...(times.get(name) ?? []), milliseconds])
    peaks.set(name, Math.max(peaks.get(name) ?? 0, megabytes))
  }
}
rmSync(out, { recursive: true })

const floor = median(times.get('node -e 0') ?? [])
process.stdout.write(
  `| command | median ms | min-max | times node -e 0 | peak MB |\n| --- | --- | --- | --- | --- |\n`,
)
for (const [name, list] of times) {
  const middle = median(list)
  const cells = [
    name,
    middle.toFixed(0),
    `${Math.min(...list).toFixed(0)}-${Math.max(...list).toFixed(0)}`,
    (middle / floor).toFixed(1),
    (peaks.get(name) ?? 0).toFixed(0),
  ]
  process.stdout.write(`| ${cells.join(' | ')} |\n`)
}
process.stdout.write(`n = ${RUNS} runs each, in turn, after one warm-up; Node ${process.versions.node}\n`)

/** One run as a process of its own, which tells its own peak of memory on its way out. */
function time(args: readonly string[]): { milliseconds: number; megabytes: number } {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak="+process.resourceUsage().maxRSS+"\\n"))'
  const started = performance.now()
  const { stderr } = spawnSync(process.execPath, ['--import', tell, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const milliseconds = performance.now() - started
  return { milliseconds, megabytes: Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 }
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
}
