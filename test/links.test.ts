import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Page, readPage } from '../packages/playbook/src/index.ts'
import { ROOT, readFile, repositoryFiles } from './repository-files.ts'

/** Pages for readers; records and golden files are data, and their links are somebody else's. */
const pages = repositoryFiles(/\.md$/).filter((path) => !/(?:^|\/)(?:golden|tickets|export)\//.test(path))

const known = new Map<string, Page>()

describe('links', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const broken = pageAt(page).links.filter(({ target }) => !leadsSomewhere(page, target))
    expect(broken).toEqual([])
  })

  it.each([
    { name: 'a file that is not there', link: '[x](no-such.md)' },
    { name: 'a heading that is not there', link: '[x](#nowhere)' },
    { name: 'a picture that is not there', link: '![x](docs/none.png)' },
    { name: 'a definition', link: '[x][y]\n\n[y]: none.md' },
    { name: 'a place outside the repository', link: '[x](../../elsewhere.md)' },
  ])('are found broken: $name', ({ link }) => {
    const found = readPage(`# Here\n\n${link}\n`).links
    expect(found.filter(({ target }) => leadsSomewhere('README.md', target))).toEqual([])
    expect(found).not.toEqual([])
  })

  it('to headings are made as GitHub makes them', () => {
    expect(readPage('# `npm test`: what, why?\n## Über uns\n## Über uns\n').anchors).toEqual([
      'npm-test-what-why',
      'über-uns',
      'über-uns-1',
    ])
  })
})

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const file = path === '' ? page : posix.join(posix.dirname(page), path)
  if (file.startsWith('..') || !existsSync(new URL(file, ROOT))) return false
  if (anchor === undefined || !file.endsWith('.md')) return true
  return pageAt(file).anchors.includes(anchor)
}

function pageAt(path: string): Page {
  const page = known.get(path) ?? readPage(readFile(path))
  known.set(path, page)
  return page
}
