import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceSection } from './replace-section.ts'
import { sectionsOf } from './sections.ts'

const BODY = 'Before.\n\n## Context\n\nOld  \n\n### Deeper\n\n- x\n\n\n## Timeline\n\n- one\n'

/** Titles and contents, without their places. */
function contentsOf(body: string): readonly { readonly title: string; readonly content: string }[] {
  return sectionsOf(body).map(({ title, content }) => ({ title, content }))
}

describe('replaceSection', () => {
  it('changes the one section and no other byte', () => {
    expect(replaceSection(BODY, 'Context', 'New\n')).toBe(
      'Before.\n\n## Context\n\nNew\n\n\n## Timeline\n\n- one\n',
    )
  })

  it('changes nothing when the content is the same', () => {
    expect(replaceSection(BODY, 'Timeline', '- one\n')).toBe(BODY)
  })

  it('fills a section that was empty', () => {
    expect(replaceSection('## Context\n\n## Timeline\n', 'Context', 'New')).toBe(
      '## Context\n\nNew\n\n## Timeline\n',
    )
    expect(replaceSection('## Context', 'Context', 'New')).toBe('## Context\n\nNew\n')
  })

  it('empties a section and leaves its heading', () => {
    expect(contentsOf(replaceSection(BODY, 'Context', ''))[0]).toEqual({ title: 'Context', content: '' })
  })

  it.each([
    { title: 'Customer impact', order: ['Context', 'Customer impact', 'Timeline'] },
    { title: 'Steps to reproduce', order: ['Context', 'Steps to reproduce', 'Timeline'] },
    { title: 'Notes', order: ['Context', 'Notes', 'Timeline'] },
    { title: 'Our own', order: ['Context', 'Timeline', 'Our own'] },
  ])('adds $title where it belongs', ({ title, order }) => {
    const body = replaceSection(BODY, title, 'New')
    expect(contentsOf(body).map((section) => section.title)).toEqual(order)
    expect(body.replace(`## ${title}\n\nNew\n\n`, '').replace(`\n## ${title}\n\nNew\n`, '')).toBe(BODY)
  })

  it.each([
    { body: '', after: '## Context\n\nNew\n' },
    { body: 'Words', after: 'Words\n\n## Context\n\nNew\n' },
    { body: 'Words\n', after: 'Words\n\n## Context\n\nNew\n' },
    { body: 'Words\n\n', after: 'Words\n\n## Context\n\nNew\n' },
    { body: '```\nopen', after: '## Context\n\nNew\n\n```\nopen' },
  ])('adds a section to $body so that it is one', ({ body, after }) => {
    expect(replaceSection(body, 'Context', 'New')).toBe(after)
  })

  it.each([
    { name: 'fills an empty last section', body: '## Context\n', after: '## Context\n\nNew\n' },
    { name: 'replaces the last section', body: '## Context\n\nOld', after: '## Context\n\nNew\n' },
    {
      name: 'keeps blank lines at the end',
      body: '## Context\n\nOld\n\n\n',
      after: '## Context\n\nNew\n\n\n',
    },
    { name: 'keeps the missing blank line above', body: '## Context\nOld\n', after: '## Context\nNew\n' },
    {
      name: 'adds a blank line before a heading directly below',
      body: '## Context\nOld\n## Timeline\n',
      after: '## Context\nNew\n\n## Timeline\n',
    },
    {
      name: 'takes a line of spaces for the blank line before a heading',
      body: '## Context\n\nOld\n  \n## Timeline\n',
      after: '## Context\n\nNew\n  \n## Timeline\n',
    },
    {
      name: 'replaces only the first of two sections',
      body: '## Context\n\nOld\n\n## Context\n\nOld\n',
      after: '## Context\n\nNew\n\n## Context\n\nOld\n',
    },
    {
      name: 'replaces a section below an underlined heading',
      body: 'Context\n---\nOld\n',
      after: 'Context\n---\nNew\n',
    },
    {
      name: 'keeps the spaces after the old content',
      body: '## Context\n\nOld  \n',
      after: '## Context\n\nNew  \n',
    },
  ])('$name', ({ body, after }) => {
    expect(replaceSection(body, 'Context', 'New')).toBe(after)
  })

  it.each(['Old', '\n\nOld\n', 'Old  '])('changes nothing for the same content as %j', (content) => {
    const body = '## Context\n\nOld  \n'
    expect(replaceSection(body, 'Context', content)).toBe(body)
  })

  it('writes the line ends that the body has', () => {
    const body = BODY.replaceAll('\n', '\r\n')
    expect(replaceSection(body, 'Context', 'a\nb\r\nc')).toBe(
      'Before.\r\n\r\n## Context\r\n\r\na\r\nb\r\nc\r\n\r\n\r\n## Timeline\r\n\r\n- one\r\n',
    )
  })

  it('gives back what it wrote, and leaves the other sections as they were', () => {
    const line = fc.constantFrom(
      '## Context',
      '## Timeline',
      '# Top',
      '### Deep',
      'words',
      '',
      '    code',
      '- x',
      '> q',
      '```\na\n```',
      'T\n---',
      '<!-- c -->',
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('Context', 'Timeline', 'Steps to reproduce'),
        (lines, title) => {
          const body = lines.join('\n')
          const after = contentsOf(replaceSection(body, title, 'New *words*'))
          const at = after.findIndex((section) => section.title === title)
          expect(after[at]?.content).toBe('New *words*')
          const known = contentsOf(body)
          const others = known.toSpliced(
            known.findIndex((section) => section.title === title),
            known.some((section) => section.title === title) ? 1 : 0,
          )
          expect(after.toSpliced(at, 1)).toEqual(others)
        },
      ),
    )
  })
})
