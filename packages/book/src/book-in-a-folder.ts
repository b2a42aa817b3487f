import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { SAVE, startRepository } from '@triagebook/testkit'
import { onTestFinished } from 'vitest'

const SETTINGS = 'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\n'

/** For tests: a real folder that is gone when the test is over, with these files; a book unless they say otherwise. */
export function bookFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'book-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  putFiles(folder, { 'triagebook.yml': SETTINGS, ...files })
  return folder
}

export function putFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), content)
  }
}

/** The front matter that every record must have, and a body. */
export function recordText(id: string, title = 'It crashes'): string {
  return `---
id: ${id}
title: ${title}
source:
  connection: zendesk-eu
  platform: zendesk
  native_id: "${id.split('-').at(-1)}"
  status: open
  created_at: "2026-03-26T10:56:07Z"
  updated_at: "2026-03-26T10:56:07Z"
triage:
  status: open
---
`
}

/** A book in a repository, with all of it committed. */
export function committedBook(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = bookFolder(files)
  startRepository(folder)
  commitAll('anna', folder)
  return folder
}

export function commitAll(name: string, folder: string): void {
  gitAs(name, folder, ...SAVE, '--message=change')
}

/** Runs Git as a person of the test, whatever this computer's own configuration says. */
export function gitAs(name: string, folder: string, ...args: string[]): string {
  const email = `${name}@example.com`
  const who = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
  const when = {
    GIT_AUTHOR_DATE: '2026-03-26T12:00:00+02:00',
    GIT_COMMITTER_DATE: '2026-03-27T12:00:00+02:00',
  }
  const own = { GIT_CONFIG_GLOBAL: path.join(folder, '.none'), GIT_CONFIG_NOSYSTEM: '1' }
  // Sample hooks and housekeeping would be half of the time.
  const lean = {
    GIT_TEMPLATE_DIR: '',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'maintenance.auto',
    GIT_CONFIG_VALUE_0: 'false',
  }
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { PATH: process.env.PATH, ...who, ...when, ...own, ...lean },
  })
}
