// What a team would write in an afternoon: `yaml` and ajv over the front matter. node yaml-and-ajv.mjs <folder> <schema>
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { parse } from 'yaml'

const [folder, schema] = process.argv.slice(2)
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
formats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))

let valid = 0
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.md')) continue
  const text = readFileSync(path.join(folder, name), 'utf8')
  if (isValid(parse(text.slice(4, text.indexOf('\n---\n', 4) + 1)))) valid++
  else process.stderr.write(`${name}: ${ajv.errorsText(isValid.errors)}\n`)
}
process.stdout.write(`${valid} valid\n`)
