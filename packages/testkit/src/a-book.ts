const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: abel, roles: [engineer] }] }
members: [{ login: lena, roles: [support] }]
connections:
  zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" }
`

const RECORD = `---
id: zendesk-eu-1
title: Sign-in page loads twice
source:
  connection: zendesk-eu
  platform: zendesk
  native_id: "1"
  status: open
  created_at: "2026-03-26T10:56:07Z"
  updated_at: "2026-03-26T10:56:07Z"
triage:
  status: open
---

## Context

The sign-in page loads twice.
`

/** The path of the one record of `aBook`. */
export const RECORD_PATH = 'tickets/2026/03/zendesk-eu-1.md'

/** The files of a book with one record and nothing wrong in it; `more` adds files or takes the place of some. */
export function aBook(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { 'triagebook.yml': SETTINGS, [RECORD_PATH]: RECORD, ...more }
}
