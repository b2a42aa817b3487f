// Bundles the command line as it is published: dist/main.js, what it loads when a command asks for it, and the licences of it all.
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { licenceTexts, packageFolder } from '../../scripts/licence-texts.ts'

const HERE = import.meta.dirname
const DIST = path.join(HERE, 'dist')

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
