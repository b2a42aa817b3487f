import { describe, expect, it } from 'vitest'
import { aroundIn, hasOwnTitle, NOTHING_AROUND, pullBody, saidIn } from './pull-text.ts'

const TEXT = { title: 'Import: 1 new', text: 'text', said: '7f' }
const body = pullBody('import', TEXT, NOTHING_AROUND)

describe('the body of a pull request', () => {
  it.each([
    { name: 'nothing', around: NOTHING_AROUND },
    { name: 'words above', around: { above: 'Anna reviews this.\n\n', below: '' } },
    { name: 'words below', around: { above: '', below: '\n\nSee #7.' } },
    { name: 'words on both sides', around: { above: 'one\r\n', below: '\r\ntwo' } },
  ])('keeps $name', ({ around }) => {
    const written = pullBody('import', TEXT, around)
    expect(aroundIn(written, 'import')).toEqual(around)
    expect(pullBody('import', TEXT, aroundIn(written, 'import'))).toBe(written)
    expect(written.split('text')).toHaveLength(2)
  })

  it('is ours whole where its first marker is not there, and of another stage', () => {
    expect(aroundIn('text\n\n<!-- triagebook:import -->', 'import')).toEqual(NOTHING_AROUND)
    expect(aroundIn(`above ${body}`, 'prioritize')).toEqual(NOTHING_AROUND)
  })

  it('tells what it said, also below a quote', () => {
    const quote = { above: '<!-- triagebook:import:said:nothing -->', below: '' }
    expect(saidIn(pullBody('import', TEXT, quote), 'import')).toBe('7f')
    expect(saidIn(pullBody('agenda', TEXT, quote), 'import')).toBe('nothing')
    expect(saidIn('text', 'import')).toBeNull()
  })
})

describe('the title', () => {
  it.each([
    { name: 'that was written with the body', pull: { title: TEXT.title, body }, isOwn: false },
    { name: 'that a person wrote', pull: { title: 'Week 14', body }, isOwn: true },
    { name: 'of a body that does not tell', pull: { title: 'Week 14', body: 'text' }, isOwn: false },
  ])('$name is a person’s: $isOwn', ({ pull, isOwn }) => {
    expect(hasOwnTitle(pull, 'import')).toBe(isOwn)
  })
})
