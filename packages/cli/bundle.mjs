// Bundles the command line as it is published: dist/main.js, what it loads when a command asks for it, the files of the
// project that it needs, and the licences of it all. `npm pack ./packages/cli/dist` makes the package.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { licenceTexts, packageFolder } from '../../scripts/licence-texts.ts'

const HERE = import.meta.dirname
const DIST = path.join(HERE, 'dist')
const ROOT = path.join(HERE, '..', '..')

/** What `init` copies, the sample of `demo`, and where the version stands. */
const PROJECT = [
  'rules',
  'playbooks',
  'packages/record/schema',
  'packages/cli/package.json',
  ...['export', 'people.yml', 'triagebook.yml'].map((name) => `examples/acme/${name}`),
]

/** What packages in the older form of modules count on. */
const OLDER_FORM = [
  "import { createRequire } from 'node:module'",
  'const require = createRequire(import.meta.url)',
  'const { filename: __filename, dirname: __dirname } = import.meta',
].join('\n')

// Chunks of an earlier bundle have other names and would stay.
rmSync(DIST, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints: ['build/main.js', 'build/worker.js'],
  outdir: DIST,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  conditions: ['production'],
  banner: { js: OLDER_FORM },
  metafile: true,
  logLevel: 'warning',
})

const files = Object.keys(metafile.inputs).map((file) => path.resolve(HERE, file).replaceAll('\\', '/'))
const packages = new Set(files.flatMap((file) => packageFolder(file) ?? []))
writeFileSync(path.join(DIST, 'licenses.txt'), licenceTexts([...packages]))

for (const file of PROJECT)
  cpSync(path.join(ROOT, file), path.join(DIST, 'project', file), { recursive: true })
cpSync(path.join(ROOT, 'LICENSE'), path.join(DIST, 'LICENSE'))

const { version, license } = JSON.parse(readFileSync(path.join(HERE, 'package.json'), 'utf8'))
const { description, engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
const manifest = { name: 'triagebook', version, description, license, type: 'module', engines }
writeFileSync(
  path.join(DIST, 'package.json'),
  `${JSON.stringify({ ...manifest, bin: { triagebook: './main.js' } }, null, 2)}\n`,
)
