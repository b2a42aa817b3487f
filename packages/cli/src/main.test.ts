import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))

it('ends in silence where whoever reads its output has read enough', () => {
  const script = 'set -o pipefail; "$0" "$1" report --help | true'
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, MAIN], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
