import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const HELLO = "import * as core from '@actions/core'\ncore.info(core.getInput('words'))\n"

/** The smallest action on @actions/core, bundled as ours are into this folder; gives its file. */
export function bundleHello(folder: string): string {
  // Only here the package is found.
  const source = path.join(ROOT, 'packages/action-kit/build/hello.mjs')
  mkdirSync(path.dirname(source), { recursive: true })
  writeFileSync(source, HELLO)
  const ncc = path.join(ROOT, 'actions/node_modules/.bin/ncc')
  const { status } = spawnSync(ncc, ['build', source, '--out', folder, '--quiet'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('ncc could not bundle the action.')
  return path.join(folder, 'index.mjs')
}
