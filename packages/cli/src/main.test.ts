import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url))

it('ends in silence where whoever reads its output has read enough', () => {
  const script = 'set -o pipefail; "$0" "$1" report --help | true'
  const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, MAIN], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

it('says in one line which Node it needs where this one is older', () => {
  const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"23.11.1"}})'
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, MAIN, 'validate'], {
    encoding: 'utf8',
  })
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Triagebook needs Node.js 24 or newer; this is 23.11.1. Get it from https://nodejs.org.\n',
  })
})

it('is started with a heap that stays small, by its first line and by npm run triagebook', () => {
  const [, flags] = /^#!.* -S node (--max-semi-space-size=\d+ .*)\n/.exec(readFileSync(MAIN, 'utf8')) ?? []
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  expect(scripts['all:triagebook']).toContain(` && node ${flags} packages/cli/src/main.ts`)
})
