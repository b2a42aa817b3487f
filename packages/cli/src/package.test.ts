import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'

const DIST = fileURLToPath(new URL('../dist/', import.meta.url))

function run(folder: string, command: string, ...args: readonly string[]) {
  const { PATH, HOME } = process.env
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH, HOME },
  })
  return { status, stdout, stderr }
}

/** The package as npm publishes it, unpacked into an empty folder far from the project. */
function unpacked() {
  const folder = temporaryFolder()
  const { status, stderr } = run(folder, 'npm', 'pack', '--silent', DIST)
  if (status !== 0) throw new Error(stderr)
  const [tarball = ''] = readdirSync(folder)
  run(folder, 'tar', '-xzf', tarball)
  const main = path.join(folder, 'package', 'main.js')
  return {
    folder,
    main,
    triagebook: (...args: readonly string[]) => run(folder, process.execPath, main, ...args),
  }
}

describe('the package', () => {
  it('has all that init and validate need, and no dependency', () => {
    const { folder, triagebook } = unpacked()
    expect(triagebook('init', 'desk', '--teams', 'Web')).toMatchObject({ status: 0 })
    expect(triagebook('validate', '--book', 'desk')).toEqual({
      status: 0,
      stdout: '',
      stderr: '0 records checked: no problems.\n',
    })
    expect(triagebook('--version')).toMatchObject({ status: 0, stdout: '0.0.0\n' })
    expect(existsSync(path.join(folder, 'node_modules'))).toBe(false)
  })

  it('hints at the command that it brings', () => {
    const { folder, triagebook } = unpacked()
    expect(triagebook('init', 'desk').stderr).toContain('`triagebook team rename engineering <name>`')
    expect(triagebook('--help').stdout).toContain('  triagebook init my-desk ')
    writeFiles(folder, { 'empty/file': '' })
    expect(run(path.join(folder, 'empty'), process.execPath, '../package/main.js', 'list').stderr).toContain(
      'There is no book in',
    )
  })

  it('says in one line which Node it needs where this one is older', () => {
    const { folder, main } = unpacked()
    const older = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{node:"20.19.0"}})'
    expect(run(folder, process.execPath, '--import', older, main, 'init')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Triagebook needs Node.js 24 or newer; this is 20.19.0. Get it from https://nodejs.org.\n',
    })
  })
})
