import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url))

/** Gives a folder with the finished demo to `use`, and deletes it. */
export function withDemo(use: (folder: string) => void): void {
  const parent = mkdtempSync(path.join(tmpdir(), 'triagebook-samples-'))
  const folder = path.join(parent, 'demo')
  try {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'demo', '--no-open', '--out', folder], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    use(folder)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}
