import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { aBook, temporaryFolder, writeFiles } from '../packages/testkit/src/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** A person in this folder. npm says in INIT_CWD where they are, unless another npm has already said so. */
function inFolder(folder: string) {
  const { INIT_CWD: _, ...env } = process.env
  return (command: string, ...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' })
    return { status, stdout, stderr }
  }
}

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  return folder
}

describe('started through npm', () => {
  it('a command is about the folder in which the person is, not the clone', () => {
    const folder = aFolder(aBook())
    const npm = ['--prefix', ROOT, 'run', '-s', 'triagebook', '--']
    const { status, stderr } = inFolder(folder)('npm', ...npm, 'validate', '--book', '.')
    expect(status).toBe(0)
    expect(stderr).toContain('1 record checked')
  })

  it('a hint is a command that works there', () => {
    const folder = aFolder({})
    const npm = ['--prefix', ROOT, 'run', '-s', 'triagebook', '--']
    const { stdout } = inFolder(folder)('npm', ...npm, 'init', '--help')
    const [, shown = ''] = /^ {2}(npm .*) init my-desk\b/m.exec(stdout) ?? []
    const [command = '', ...args] = shown.split(' ')
    expect(inFolder(folder)(command, ...args, '--version')).toMatchObject({ status: 0, stdout: '0.0.0\n' })
  })
})

describe('started by the command that npm link makes', () => {
  it('a command is about the folder in which the person is, and so are its hints', () => {
    const folder = aFolder({})
    const bin = path.join(ROOT, 'scripts', 'triagebook.mjs')
    const { status, stderr } = inFolder(folder)(process.execPath, bin, 'list')
    expect(status).toBe(2)
    expect(stderr).toContain(`There is no book in ${folder}`)
    expect(inFolder(folder)(process.execPath, bin, 'init', '--help').stdout).toMatch(/^ {2}triagebook init /m)
  })
})
