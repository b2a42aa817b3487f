import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'

const DIST = new URL('../dist/', import.meta.url)
if (!existsSync(new URL('main.js', DIST)))
  throw new Error('The command line is not bundled yet: run `npm run build` first.')

function run(...args: readonly string[]) {
  const main = fileURLToPath(new URL('main.js', DIST))
  const env = { ...process.env, INIT_CWD: temporaryFolder() }
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env })
  return { folder: env.INIT_CWD, status, stdout, stderr }
}

/** What is loaded when the file is, from the same folder. */
function loadedWith(file: string): readonly string[] {
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const code = readFileSync(new URL(name, DIST), 'utf8')
    for (const [, next = ''] of code.matchAll(/^(?:\} from|import) "\.\/([^"]+)";$/gm)) visit(next)
  }
  visit(file)
  return [...seen]
}

describe('the bundle of the command line', () => {
  it('finds the defaults that init writes, and the version', () => {
    const { folder, status, stderr } = run('init', 'desk')
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(existsSync(`${folder}/desk/rules/classify.yml`)).toBe(true)
    expect(run('--version')).toMatchObject({ status: 0, stdout: '0.0.0\n' })
  })

  it('loads commander and our tables for help, and what reads a book only when a command runs', () => {
    const main = readFileSync(new URL('main.js', DIST), 'utf8')
    const start = /import\("\.\/(start-\w+\.js)"\)/.exec(main)?.[1] ?? ''
    const code = loadedWith(start).map((name) => readFileSync(new URL(name, DIST), 'utf8'))
    const files = code.flatMap((text) =>
      [...text.matchAll(/^\/\/ (\S+\.m?js)$/gm)].map(([, file = '']) => file),
    )
    expect(files).toContain('../stages/build/registry.js')
    const packages = files.flatMap((file) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [])
    expect([...new Set(packages)].sort()).toEqual(['commander', 'leven'])
    expect(
      files.filter((file) =>
        /\/(?:validators\.generated|outlines\.generated|open-book|run-stage)\.js$/.test(file),
      ),
    ).toEqual([])
  })
})
