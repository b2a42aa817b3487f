// Bundles the actions: dist/index.js, a chunk for each stage, what is in each chunk, and the licences of it all.
import { spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { licenceTexts } from '../scripts/licence-texts.ts'
import { bundleContents } from './bundle-contents.ts'

const HERE = import.meta.dirname
const DIST = path.join(HERE, 'dist')
const temporary = mkdtempSync(path.join(tmpdir(), 'triagebook-bundle-'))
const stats = path.join(temporary, 'stats.json')

try {
  // Chunks of an earlier bundle have other numbers and would stay.
  rmSync(DIST, { recursive: true, force: true })
  const { status } = spawnSync(
    'ncc',
    ['build', 'build/index.js', '--out', 'dist', '--stats-out', stats, '--quiet'],
    {
      cwd: HERE,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  )
  if (status === 0) {
    for (const chunk of globSync('*.js', { cwd: DIST })) nameTheFile(path.join(DIST, chunk))
    describe(JSON.parse(readFileSync(stats, 'utf8')))
  }
  process.exitCode = status ?? 1
} finally {
  rmSync(temporary, { recursive: true, force: true })
}

/** Packages in the older form of modules count on `__filename`, and ncc leaves it to them. */
function nameTheFile(chunk) {
  const text = readFileSync(chunk, 'utf8')
  if (/\b__filename\b/.test(text)) writeFileSync(chunk, `const __filename = import.meta.filename\n${text}`)
}

/** ncc's own list of licences leaves out what is in index.js itself. */
function describe(stats) {
  const { chunks, packages } = bundleContents(stats)
  writeFileSync(path.join(DIST, 'contents.json'), `${JSON.stringify(chunks, null, 2)}\n`)
  writeFileSync(path.join(DIST, 'licenses.txt'), licenceTexts(packages))
}
