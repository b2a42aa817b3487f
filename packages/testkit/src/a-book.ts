import { committedOnce } from './committed-once.ts'
import { commitAll, startRepository } from './git-repository.ts'
import { temporaryFolder, writeFiles } from './temporary-folder.ts'

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }] }
members: [{ login: lena, roles: [support] }]
connections:
  zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" }
`

/** A record with the fields that every record must have, and no body. */
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

const RECORD = `${recordText('zendesk-eu-1', 'Sign-in page loads twice')}
## Context

The sign-in page loads twice.
`

/** The path of the one record of `aBook`. */
export const RECORD_PATH = 'tickets/2026/03/zendesk-eu-1.md'

/** The files of a book with one record and nothing wrong in it; `more` adds files or takes the place of some. */
export function aBook(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { 'triagebook.yml': SETTINGS, [RECORD_PATH]: RECORD, ...more }
}

/** A folder with these files and, unless they say otherwise, the settings of a book; call it inside a test. */
export function bookFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder()
  writeFiles(folder, { 'triagebook.yml': SETTINGS, ...files })
  return folder
}

/** Such a folder as a repository, with all of it committed by anna. */
export function committedBook(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return committedOnce('book', files, () => {
    const folder = bookFolder(files)
    startRepository(folder)
    commitAll('anna', folder)
    return folder
  })
}
