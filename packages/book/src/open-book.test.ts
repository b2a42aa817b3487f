import { mkdirSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { bookFolder, committedBook, recordText, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import type { Book, ReadRecord } from './book.ts'
import { contentHash } from './files/content-hash.ts'
import { findBook } from './find-book.ts'
import { openBook } from './open-book.ts'

async function open(folder: string): Promise<Book> {
  const result = await openBook(folder, process.env)
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

async function all(book: Book, paths?: readonly string[]): Promise<readonly ReadRecord[]> {
  const records: ReadRecord[] = []
  for await (const record of book.records(paths)) records.push(record)
  return records
}

const outcome = ({ path: recordPath, result }: ReadRecord) => [
  recordPath,
  result.ok ? result.value.record.id : result.problems[0].code,
]

describe('findBook', () => {
  it('finds the nearest folder above that has settings', () => {
    const folder = bookFolder({ 'tickets/2026/03/a.md': '' })
    expect(findBook(path.join(folder, 'tickets/2026'))).toMatchObject({ ok: true, value: folder })
  })

  it.each([
    { name: 'there is none', start: '/' },
    { name: 'the folder does not exist', start: '/no/such/folder' },
  ])('says so where $name', ({ start }) =>
    expect(findBook(start)).toMatchObject({ ok: false, problems: [{ code: 'book/not-found' }] }),
  )

  it('takes no file for a folder of the book', () => {
    const file = path.join(bookFolder(), 'triagebook.yml')
    expect(findBook(file).problems.map(({ message }) => message)).toEqual([
      `${file} is a file, not a folder.`,
    ])
  })
})

describe('openBook', () => {
  it('reads the settings', async () => {
    expect((await open(bookFolder())).settings.time_zone).toBe('Europe/Berlin')
  })

  it('gives the problems of settings that cannot be read', async () => {
    expect(await openBook(bookFolder({ 'triagebook.yml': 'version: 1\n' }), {})).toMatchObject({ ok: false })
  })

  it.each([
    { name: 'no settings', folder: () => path.join(bookFolder({ 'sub/x': '' }), 'sub') },
    { name: 'no folder', folder: () => '/no/such/folder' },
  ])('refuses $name', async ({ folder }) =>
    expect(await openBook(folder(), {})).toMatchObject({ ok: false, problems: [{ code: 'book/not-found' }] }),
  )
})

describe('records', () => {
  it('come sorted, from every folder below tickets, in both forms', async () => {
    const book = await open(
      bookFolder({
        'tickets/2026/04/zendesk-eu-2.md': recordText('zendesk-eu-2'),
        'tickets/2026/03/zendesk-eu-10.md': recordText('zendesk-eu-10'),
        'tickets/2026/03/zendesk-eu-1.md': recordText('zendesk-eu-1'),
      }),
    )
    const paths = [
      'tickets/2026/03/zendesk-eu-1.md',
      'tickets/2026/03/zendesk-eu-10.md',
      'tickets/2026/04/zendesk-eu-2.md',
    ]
    expect(book.recordPaths()).toEqual(paths)
    expect((await all(book)).map(outcome)).toEqual(
      paths.map((recordPath) => [recordPath, path.basename(recordPath, '.md')]),
    )
  })

  it('are none in a book without tickets, and no other file is one', async () => {
    expect((await open(bookFolder())).recordPaths()).toEqual([])
    expect(
      (
        await open(bookFolder({ 'tickets/notes.txt': '', 'tickets/.draft.md': '', 'other/a.md': '' }))
      ).recordPaths(),
    ).toEqual([])
  })

  it('are read as far as they can be: one that is damaged hides no other', async () => {
    const book = await open(
      bookFolder({
        'tickets/a.md': 'no front matter',
        'tickets/zendesk-eu-1.md': recordText('zendesk-eu-1'),
      }),
    )
    expect((await all(book)).map(({ result }) => result.ok)).toEqual([false, true])
  })

  it.each(['zendesk-eu-1.yml', 'zendesk-eu-1.MD', 'zendesk-eu-1.Yaml'])(
    'called %s are told to have another ending, not left out',
    async (name) => {
      const book = await open(bookFolder({ [`tickets/${name}`]: recordText('zendesk-eu-1') }))
      expect((await all(book)).map(outcome)).toEqual([[`tickets/${name}`, 'book/bad-ending']])
    },
  )

  it('whose name holds what nobody can see are refused without showing it', async () => {
    const book = await open(bookFolder({ 'tickets/a\u202e1.md': recordText('a-1') }))
    const [refused] = await all(book)
    expect(refused?.result.problems).toMatchObject([{ code: 'book/unsafe-path' }])
    expect(refused?.result.problems[0]?.message).toContain('"tickets/a\\u{202e}1.md"')
  })

  it('are read whole, however long or short they are', async () => {
    const texts = ['y', 'x'.repeat(200 * 1024)].map((id) => `${recordText('zendesk-eu-1')}\n${id}\n`)
    const book = await open(
      bookFolder({ 'tickets/a.md': texts[0] ?? '', 'tickets/b.md': texts[1] ?? '', 'tickets/c.md': '' }),
    )
    const read = (await all(book)).map(({ result }) =>
      result.ok ? result.value.text : result.problems[0].code,
    )
    expect(read).toEqual([...texts, 'file/no-front-matter'])
  })

  it('that stand there in both forms are refused, both', async () => {
    const book = await open(bookFolder({ 'tickets/a.md': recordText('a'), 'tickets/a.yaml': 'id: a\n' }))
    const refused = [
      ['tickets/a.md', 'book/two-forms'],
      ['tickets/a.yaml', 'book/two-forms'],
    ]
    expect((await all(book)).map(outcome)).toEqual(refused)
    expect((await all(book, ['tickets/a.md'])).map(outcome)).toEqual(refused.slice(0, 1))
  })

  it('are read through no link, and the link is named', async () => {
    const elsewhere = bookFolder({ 'zendesk-eu-1.md': recordText('zendesk-eu-1') })
    const folder = bookFolder({ 'tickets/2026/readme.txt': '' })
    symlinkSync(path.join(elsewhere, 'zendesk-eu-1.md'), path.join(folder, 'tickets/zendesk-eu-1.md'))
    symlinkSync(elsewhere, path.join(folder, 'tickets/linked'))
    const book = await open(folder)
    expect((await all(book)).map(outcome)).toEqual([
      ['tickets/linked', 'book/link'],
      ['tickets/zendesk-eu-1.md', 'book/link'],
    ])
    expect((await all(book, ['tickets/linked/zendesk-eu-1.md'])).map(outcome)).toEqual([
      ['tickets/linked/zendesk-eu-1.md', 'book/link'],
    ])
  })

  it('that are asked for and not there are named', async () => {
    expect((await all(await open(bookFolder()), ['tickets/a.md'])).map(outcome)).toEqual([
      ['tickets/a.md', 'book/cannot-read'],
    ])
  })
})

describe('text', () => {
  it('gives a file byte for byte, and null where there is none', async () => {
    const book = await open(bookFolder({ 'rules/route.yml': '\ufeffversion: 1\r\n' }))
    expect(book.text('rules/route.yml')).toBe('\ufeffversion: 1\r\n')
    expect(book.text('rules/none.yml')).toBeNull()
    expect(book.text('none/at/all.yml')).toBeNull()
  })

  it('refuses what is no text of the book', async () => {
    const folder = bookFolder({ 'latin.md': Uint8Array.of(0x61, 0xe4, 0x62), 'large.md': '' })
    truncateSync(path.join(folder, 'large.md'), 5 * 1024 * 1024)
    mkdirSync(path.join(folder, 'rules'))
    symlinkSync('/etc/hostname', path.join(folder, 'link.md'))
    const book = await open(folder)
    expect(() => book.text('latin.md')).toThrow('book/not-utf-8')
    expect(() => book.text('large.md')).toThrow(
      'book/too-large: large.md has 5.0 MiB; Triagebook reads files of at most 4 MiB.',
    )
    expect(() => book.text('rules')).toThrow('book/not-a-file')
    expect(() => book.text('link.md')).toThrow('book/link')
    expect(() => book.text('../triagebook.yml')).toThrow('book/unsafe-path')
  })
})

describe('a change of the book', () => {
  it('made from what was read is written, whatever bytes it was', async () => {
    const folder = bookFolder({ 'a.md': '\ufeffä\r\n' })
    const book = await open(folder)
    const changes = [{ path: 'a.md', content: 'new', madeFrom: contentHash(book.text('a.md') ?? '') }]
    expect(book.apply(changes)).toEqual({ written: ['a.md'], problems: [] })
    expect(book.text('a.md')).toBe('new')
  })

  it('made from a record that was read is written', async () => {
    const name = 'tickets/zendesk-eu-1.md'
    const book = await open(
      bookFolder({ [name]: `\ufeff${recordText('zendesk-eu-1').replaceAll('\n', '\r\n')}` }),
    )
    const [first] = await all(book)
    if (!first?.result.ok) throw new Error(`not read: ${JSON.stringify(first)}`)
    expect(
      book.apply([{ path: name, content: 'new', madeFrom: contentHash(first.result.value.text) }]).problems,
    ).toEqual([])
  })

  it('has no author until it is committed', async () => {
    const folder = committedBook({ 'a.md': '1' })
    const book = await open(folder)
    expect(book.lastAuthor('a.md')?.name).toBe('anna')
    book.apply([{ path: 'a.md', content: '2', madeFrom: contentHash('1') }])
    expect(book.lastAuthor('a.md')).toBeNull()
    expect(book.lastAuthor('none.md')).toBeNull()
    expect((await book.changesSince('HEAD')).paths).toEqual(['a.md'])
  })

  it('is seen by the next reading', async () => {
    const folder = bookFolder()
    const book = await open(folder)
    writeFiles(folder, { 'tickets/zendesk-eu-1.md': recordText('zendesk-eu-1') })
    expect((await all(book)).map(outcome)).toEqual([['tickets/zendesk-eu-1.md', 'zendesk-eu-1']])
  })
})
