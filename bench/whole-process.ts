import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** What one run of Node took, and what it said. */
export interface Run {
  readonly milliseconds: number
  /** Of all its threads, but not of what it started: what else the machine does matters less to it. */
  readonly cpuMilliseconds: number
  /** The peak of its memory. */
  readonly megabytes: number
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs at the start of the process, so that it tells on its way out what it took. */
const TELL =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write("\\npeak="+maxRSS+" cpu="+(userCPUTime+systemCPUTime)+"\\n")})'

/** Runs Node once, as a process of its own. It writes into files: some lose what a pipe has not taken when they end. */
export function runNode(args: readonly string[]): Run {
  const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-run-'))
  const [out, err] = ['out', 'err'].map((name) => openSync(path.join(folder, name), 'w+'))
  try {
    const started = performance.now()
    const stdio = ['ignore', out, err] as const
    const { status, error } = spawnSync(process.execPath, ['--import', TELL, ...args], { stdio: [...stdio] })
    const milliseconds = performance.now() - started
    if (error) throw error
    const [stdout = '', stderr = ''] = ['out', 'err'].map((name) =>
      readFileSync(path.join(folder, name), 'utf8'),
    )
    const megabytes = Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024
    const cpuMilliseconds = Number(/ cpu=(\d+)/.exec(stderr)?.[1] ?? 0) / 1000
    return { milliseconds, cpuMilliseconds, megabytes, status, stdout, stderr }
  } finally {
    for (const file of [out, err]) if (file !== undefined) closeSync(file)
    rmSync(folder, { recursive: true })
  }
}
