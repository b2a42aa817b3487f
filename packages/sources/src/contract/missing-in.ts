import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const FILES: readonly (readonly [string, string])[] = [
  ['index.ts', 'It exports `source`, made with `defineSource`.'],
  ['README.md', 'It says how to make an export.'],
  ['sample-desk.ts', 'It exports `desk`, which makes pages for the contract.'],
]

/** What the folder of a source lacks, in sentences. */
export function missingIn(folder: URL): readonly string[] {
  const name = basename(fileURLToPath(folder))
  const golden = new URL('golden/', folder)
  const cases = existsSync(golden) ? readdirSync(golden) : []
  return [
    ...FILES.flatMap(([file, why]) =>
      existsSync(new URL(file, folder)) ? [] : [`${name}/${file} is missing. ${why}`],
    ),
    ...(cases.length === 0
      ? [`${name}/golden has no case. Put a page of the platform into ${name}/golden/<case>/page.json.`]
      : []),
    ...cases.flatMap((one) =>
      existsSync(new URL(`${one}/page.json`, golden)) ? [] : [`${name}/golden/${one}/page.json is missing.`],
    ),
  ]
}
