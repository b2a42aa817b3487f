// The least that any check of a book has to do, on one thread: list, read, split, parse. node floor.mjs <folder>
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { load } from 'js-yaml'

const folder = process.argv[2]
let records = 0
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.md')) continue
  const text = readFileSync(path.join(folder, name), 'utf8')
  if (typeof load(text.slice(4, text.indexOf('\n---\n', 4) + 1)) === 'object') records++
}
process.stdout.write(`${records} records\n`)
