import { spawnSync } from 'node:child_process'
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

/** Runs Node once, as a process of its own. */
export function runNode(args: readonly string[]): Run {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--import', TELL, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  })
  const milliseconds = performance.now() - started
  if (error) throw error
  const megabytes = Number(/peak=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024
  const cpuMilliseconds = Number(/ cpu=(\d+)/.exec(stderr)?.[1] ?? 0) / 1000
  return { milliseconds, cpuMilliseconds, megabytes, status, stdout, stderr }
}
