import { describe, expect, it } from 'vitest'
import { brokenLinks } from './broken-links.ts'

const FILES: Readonly<Record<string, string>> = {
  'playbooks/other.md': '---\nversion: 1\n---\n\n# Other\n\n## Über uns: `a`\n\n## Other\n',
  'rules/route.yml': '',
  'my notes.md': '',
}
const around = {
  has: (path: string) => ['rules', 'left-out.md'].includes(path) || Object.hasOwn(FILES, path),
  text: (path: string) => FILES[path] ?? null,
}
const broken = (markdown: string, path = 'playbooks/page.md') =>
  brokenLinks(path, markdown, around).map(({ at, message }) => `${at?.line}:${at?.col} ${message}`)

describe('links', () => {
  it.each([
    'A web page: [x](https://a.example/#b) <mailto:a@b.example>',
    '[x](other.md) [x](./other.md) [x](../rules/route.yml) [x](../rules/) ![x](../rules/route.yml)',
    '[x](other.md#other) [x](other.md#other-1) [x](other.md#über-uns-a) [x](other.md#%C3%BCber-uns-a)',
    '# Here\n\n[x](#here) [x](page.md#here)',
    '[x](../my%20notes.md) [x](<../my notes.md>)',
    '[x][y]\n\n[y]: other.md',
    '`[x](none.md)`',
    '[x](../left-out.md#whatever)',
  ])('that lead somewhere are no problem: %s', (markdown) => {
    expect(broken(markdown)).toEqual([])
  })

  it.each([
    {
      markdown: '# A\n\nSee [x](none.md).',
      found: '3:5 The link leads to playbooks/none.md, and the book has no such file.',
    },
    { markdown: '[x](../none.md)', found: '1:1 The link leads to none.md, and the book has no such file.' },
    {
      markdown: '![x](none.png)',
      found: '1:1 The link leads to playbooks/none.png, and the book has no such file.',
    },
    {
      markdown: '[y]: none.md',
      found: '1:1 The link leads to playbooks/none.md, and the book has no such file.',
    },
    { markdown: '[x](#nowhere)', found: '1:1 The page has no heading `#nowhere`.' },
    { markdown: '[x](other.md#version-1)', found: '1:1 playbooks/other.md has no heading `#version-1`.' },
    { markdown: '[x](../../other.md)', found: '1:1 The link leads out of the book.' },
    { markdown: '[x](/other.md)', found: '1:1 The link leads out of the book.' },
    {
      markdown: '[x](%zz.md)',
      found: '1:1 The link leads to playbooks/%zz.md, and the book has no such file.',
    },
  ])('that lead nowhere are found: $markdown', ({ markdown, found }) => {
    expect(broken(markdown)).toEqual([found])
  })

  it('name the heading that was probably meant', () => {
    expect(brokenLinks('playbooks/page.md', '[x](other.md#othr)', around)[0]).toMatchObject({
      code: 'playbook/broken-link',
      hint: 'Did you mean `other`? Allowed: `other`, `über-uns-a`, `other-1`.',
    })
  })

  it('from the folder of the book lead to its folders', () => {
    expect(broken('[x](playbooks/other.md) [x](..)', 'README.md')).toEqual([
      '1:25 The link leads out of the book.',
    ])
  })
})
