import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const GENERATOR = fileURLToPath(new URL('../../shared/bench/gen.mjs', import.meta.url))

/** Whether books can be made here at all: their generator is not part of this repository. */
export const canMakeBooks = existsSync(GENERATOR)

/** Ends a run that has nothing to time because no book can be made. */
export function demandBooks(): void {
  if (canMakeBooks) return
  process.stderr.write('Nothing to time: the generator of books (../shared/bench/gen.mjs) is not here.\n')
  process.exit(2)
}

/** Makes a book of invented tickets, of which a share is damaged, and gives its folder. */
export function makeBook(folder: string, count: number, broken = 0): string {
  const options = ['--out', folder, '--count', String(count), '--broken', String(broken)]
  execFileSync(process.execPath, [GENERATOR, ...options], { stdio: 'pipe' })
  return folder
}

/** The damaged files of a book, as `path:line`. */
export function damagedPlaces(book: string): readonly string[] {
  const list = path.join(book, 'broken.ndjson')
  const lines = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : []
  return lines.map((text) => JSON.parse(text)).map(({ path, line }) => `${path}:${line}`)
}

/** Writes the front matter of each record as a YAML file of its own, for a tool that cannot read Markdown. */
export function extractFrontMatter(book: string, folder: string): string {
  const tickets = path.join(book, 'tickets')
  const names = readdirSync(tickets, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(path.join(tickets, name), 'utf8')
    const file = path.join(folder, name.replace(/\.md$/, '.yaml'))
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text.slice(4, text.indexOf('\n---\n', 4) + 1))
  }
  return folder
}
