import { openBook } from '@triagebook/book'
import { aBook, bookFolder } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { orThrow } from '../../book/open-book.ts'
import { hiddenCharacterProblems } from './hidden-character-problems.ts'

async function problemsIn(files: Readonly<Record<string, string>>, isWanted = (_: string) => true) {
  const book = orThrow(await openBook(bookFolder(aBook(files)), {}))
  return hiddenCharacterProblems(book, isWanted).map(
    ({ code, severity, at }) => `${at?.path}:${at?.line}:${at?.col} ${severity} ${code}`,
  )
}

const SETTINGS = aBook()['triagebook.yml'] ?? ''

it.each([
  { file: 'triagebook.yml', text: `${SETTINGS}# a\u200bb\n`, at: '8:4' },
  { file: 'rules/classify.yml', text: 'rules:\n  - when: { contains: [cra\u200bsh] }\n', at: '2:27' },
  { file: 'rules/classify.yml', text: 'rules:\n  - when: { matches: "cra\u202esh" }\n', at: '2:26' },
  { file: 'rules/priority-matrix.md', text: '| crash\u00ad |\n', at: '1:8' },
  { file: 'rules/route.yml', text: 'teams:\n  - team: java # not\u2066 core\n', at: '2:21' },
  { file: 'rules/readiness.yml', text: 'a: b\u200e\n', at: '1:5' },
  { file: 'rules/checks.yml', text: 'a: b\u200e\n', at: '1:5' },
  { file: 'rules/approvals.yml', text: 'a: b\u200e\n', at: '1:5' },
  { file: 'rules/redact.yml', text: 'allow: [{ kind: e-mail, value: "a\u200b@b.c" }]\n', at: '1:34' },
  { file: 'rules/sla.yml', text: 'a: b\u{e0041}\n', at: '1:5' },
  { file: 'mappings/desk.yml', text: 'fields:\n  title: Tit\u200dle\n', at: '2:13' },
  { file: 'playbooks/code-fix.md', text: '- [ ] Do\ufe0f it\n', at: '1:9' },
])('a hidden character in $file is a problem at its place', async ({ file, text, at }) => {
  expect(await problemsIn({ [file]: text })).toEqual([`${file}:${at} error file/hidden-character`])
  expect(await problemsIn({ [file]: text }, (other) => other !== file)).toEqual([])
})

it('finds none in a book of emoji and of Persian', async () => {
  expect(await problemsIn({ 'playbooks/code-fix.md': '# 👩🏽‍💻 می‌خواهم\n' })).toEqual([])
})
