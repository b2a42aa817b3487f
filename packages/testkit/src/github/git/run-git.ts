import { spawnSync } from 'node:child_process'

/** Git without the machine's own settings. */
export const GIT_ENVIRONMENT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

/** Runs Git in a repository; `ok` is whether it ended well. */
export function runGit(
  folder: string,
  args: readonly string[],
): { readonly ok: boolean; readonly output: string } {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...GIT_ENVIRONMENT },
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status === null || status > 1) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  return { ok: status === 0, output: stdout }
}
