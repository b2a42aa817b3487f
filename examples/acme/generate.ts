import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { sampleDesk } from './sample/desk.ts'
import { pageFiles, type SampleFile } from './sample/page-files.ts'
import { peopleFile } from './sample/people-file.ts'

/** Every file that the script writes: the same bytes on every machine and every day. */
export function sampleFiles(): readonly SampleFile[] {
  const { tickets, acts } = sampleDesk()
  return [...pageFiles(tickets), { path: 'people.yml', content: peopleFile(acts) }]
}

function writeSample(): void {
  mkdirSync(new URL('export/', import.meta.url), { recursive: true })
  for (const { path, content } of sampleFiles()) writeFileSync(new URL(path, import.meta.url), content)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeSample()
