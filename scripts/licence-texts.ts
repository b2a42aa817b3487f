import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The name, version, licence and licence text of each package. */
export function licenceTexts(packages: readonly string[]): string {
  const entries = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry))
    const text =
      file === undefined
        ? 'The package holds no licence text.'
        : readFileSync(path.join(folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`
  })
  return entries.sort().join(`\n${'-'.repeat(80)}\n\n`)
}

/** The folder of the package that a file belongs to; none where it is our own. */
export function packageFolder(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
}
