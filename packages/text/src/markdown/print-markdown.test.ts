import fc from 'fast-check'
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { toString as wordsIn } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './parse-markdown.ts'
import { printMarkdown } from './print-markdown.ts'
import { untrusted } from './untrusted.ts'

const root = (...children: RootContent[]): Root => ({ type: 'root', children })
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })
const printed = (words: string) => printMarkdown(root(paragraph(untrusted(words))))

describe('printMarkdown', () => {
  it.each([
    { name: 'a mention', words: 'ask @anna.', safe: 'ask `@anna`.' },
    { name: 'a team', words: '(cc @acme/java)', safe: '(cc `@acme/java`)' },
    { name: 'an issue', words: 'see #12, please', safe: 'see `#12`, please' },
    { name: 'an issue elsewhere', words: 'acme/app#3', safe: '`acme/app#3`' },
    { name: 'an issue by its short name', words: 'GH-12 or gh-13', safe: '`GH-12` or `gh-13`' },
    { name: 'a closing keyword', words: 'Fixes: #12', safe: 'Fixes: `#12`' },
    {
      name: 'the address of an issue',
      words: 'closes https://github.com/a/b/issues/1',
      safe: 'closes `https://github.com/a/b/issues/1`',
    },
    { name: 'a commit', words: 'since 1a2b3c4 it fails', safe: 'since `1a2b3c4` it fails' },
    { name: 'a commit of digits', words: 'since 1234567 it fails', safe: 'since `1234567` it fails' },
    { name: 'a commit elsewhere', words: 'acme/app@1a2b3c4d', safe: '`acme/app@1a2b3c4d`' },
    { name: 'a bare address', words: '“http://x.example/a?b=c”', safe: '“`http://x.example/a?b=c`”' },
    { name: 'an address without a scheme', words: 'www.x.example', safe: '`www.x.example`' },
    { name: 'an e-mail address', words: 'Anna <anna@x.example>', safe: 'Anna `<anna@x.example>`' },
    { name: 'a slash command', words: '/close', safe: '`/close`' },
    { name: 'a slash command on a later line', words: 'please\n/close now', safe: 'please\n`/close` now' },
    { name: 'an emoji name', words: 'it is :tada: time', safe: 'it is `:tada:` time' },
    { name: 'a formula', words: 'from $5 to $6', safe: 'from `$5` to `$6`' },
    { name: 'a comment', words: '<!-- triagebook:agenda -->', safe: '`<!--` triagebook:agenda `-->`' },
    { name: 'a task', words: '- [x] done', safe: '\\- \\[x] done' },
    { name: 'an alert', words: '[!NOTE]', safe: '\\[!NOTE]' },
    { name: 'a link', words: '[here](javascript:alert(1))', safe: '\\[here]\\(javascript:alert(1))' },
    { name: 'a reference', words: '[a]: https://x.example', safe: '\\[a]\\: `https://x.example`' },
    { name: 'an image', words: '![x](y.png)', safe: '!\\[x]\\(y.png)' },
    { name: 'HTML', words: '<img src=x onerror=y>', safe: '\\<img src=x onerror=y>' },
    { name: 'a character reference', words: '&lt;b&gt; &#64;', safe: '\\&lt;b\\&gt; `&#64`;' },
    { name: 'a heading', words: '# Timeline', safe: '\\# Timeline' },
    { name: 'an underlined heading', words: 'Timeline\n---', safe: 'Timeline\n\\---' },
    { name: 'lists on lines that follow', words: '1.\n1. a\n2. b', safe: '1\\.\n1\\. a\n2\\. b' },
    { name: 'a table', words: 'a | b\n--|--', safe: 'a | b\n\\--|--' },
    { name: 'a fence', words: '```\ncode', safe: '\\`\\`\\`\ncode' },
    { name: 'a blank line', words: 'a\n \n\nb', safe: 'a\nb' },
    { name: 'invisible characters', words: 'a\u202eb\u001b[31mc', safe: 'abc' },
  ])('prints $name so that it only reads as one', ({ words, safe }) => {
    expect(printed(words)).toBe(`${safe}\n`)
  })

  it('leaves the words of a block of code as they are, commands too', () => {
    const code = { type: 'code' as const, value: '/close\n@anna #12' }
    expect(printMarkdown({ type: 'root', children: [code] })).toBe('```\n/close\n@anna #12\n```\n')
  })

  it.each([
    '2026-03-26T10:56:07Z: customer: it fails',
    'at 10:56:07 on 2026-03-26, 3 of 10 @ home, C# and F#',
    'and/or, 50 %, 100 €, TCP/IP, PROJ-4711, v1.2.3',
  ])('leaves words that do nothing as they are: %s', (words) => {
    expect(printed(words)).toBe(`${words}\n`)
  })

  it('prints identifiers and placeholders of redaction as code, which needs no backslashes', () => {
    expect(printed('user_id of [redacted: e-mail]')).toBe('`user_id` of `[redacted: e-mail]`\n')
  })

  it('makes one code of what stands together', () => {
    const tree = root(paragraph(untrusted('see @'), untrusted('anna'), { type: 'inlineCode', value: '#1' }))
    expect(printMarkdown(tree)).toBe('see `@anna#1`\n')
  })

  it('prints marks and structure of the tree as they are', () => {
    const markdown =
      '## Title\n\n- **a** and *b*\n  - [x](https://x.example)\n- <https://x.example>\n\n> ~~c~~\n\n| h |\n| - |\n| 1 \\| 2 |\n\n<!-- ours -->\n'
    expect(printMarkdown(parseMarkdown(markdown))).toBe(markdown)
  })

  it('moves spaces and breaks out of emphasis, where Markdown cannot say them', () => {
    const bold: PhrasingContent = { type: 'strong', children: [untrusted(' Name: '), { type: 'break' }] }
    expect(printMarkdown(root(paragraph(untrusted('a'), bold, untrusted('b'))))).toBe('a **Name:**\\\nb\n')
  })

  it('drops emphasis without words and paragraphs without anything', () => {
    expect(printMarkdown(root(paragraph({ type: 'strong', children: [] }), paragraph(untrusted('a'))))).toBe(
      'a\n',
    )
  })

  it('keeps the words of a heading and of a cell on one line', () => {
    const cell = { type: 'tableCell' as const, children: [untrusted('a\nb')] }
    const tree = root(
      { type: 'heading', depth: 2, children: [untrusted('a\nb')] },
      { type: 'table', children: [{ type: 'tableRow', children: [cell] }] },
    )
    expect(printMarkdown(tree)).toBe('## a b\n\n| a b |\n| - |\n')
  })

  it('lets no text and code together make an address', () => {
    const tree = root(paragraph(untrusted('<'), { type: 'inlineCode', value: 'a@b.cd>' }))
    expect(printMarkdown(tree)).toBe('\\<`a@b.cd>`\n')
  })

  it('lets no words of a link make a definition, which nobody would see', () => {
    const tree = root(
      paragraph({ type: 'link', url: 'https://x.example', children: [untrusted('[x]:tada:\n@anna')] }),
    )
    expect(wordsIn(parseMarkdown(printMarkdown(tree)))).toBe('[x]:tada:\n@anna')
  })

  it('makes words safe that stand outside of a paragraph', () => {
    const code = { type: 'code' as const, value: 'a' }
    expect(printMarkdown(root(untrusted('# a '), untrusted('@b'), code, untrusted('/c')))).toBe(
      '\\# a `@b`\n\n```\na\n```\n\n`/c`\n',
    )
  })

  it('never changes the tree that it was given', () => {
    const tree = root(paragraph(untrusted('@a'), untrusted(' b')))
    const before = structuredClone(tree)
    printMarkdown(tree)
    expect(tree).toEqual(before)
  })

  describe('whatever the words', () => {
    const fragment = fc.constantFrom(
      ...[
        '@anna',
        '#12',
        'a/b#1',
        'GH-1',
        'deadbeef1',
        'https://',
        'www.',
        'x.example',
        '/close',
        ':tada:',
        '$',
        '<!--',
        '-->',
      ],
      ...[
        '[ ]',
        '[x]',
        '](',
        '![',
        '<b>',
        '&amp;',
        '*',
        '**',
        '_',
        '~~',
        '`',
        '```',
        '|',
        '\\',
        '- ',
        '1. ',
        '# ',
        '> ',
        '---',
        '===',
      ],
      ...[
        '\n',
        '\n\n',
        ' ',
        '    ',
        '\t',
        '\r\n',
        'word',
        'é',
        '👍',
        '[redacted: url]',
        '[^1]',
        'mailto:a@b.cd',
        '<',
        '>',
        '<a@b.cd>,',
        '"',
        "'",
        '(',
        ')',
        ':',
        '.',
      ],
    )
    const words = fc
      .array(fc.oneof({ weight: 5, arbitrary: fragment }, fc.string({ maxLength: 3 })), { maxLength: 14 })
      .map((all) => all.join(''))
    const readable = (text: string) => text.replace(/\s+/g, ' ').trim()

    it('reads the same, in paragraphs of text and code alone', () => {
      fc.assert(
        fc.property(words, (text) => {
          const tree = parseMarkdown(printed(text))
          expect(readable(wordsIn(tree))).toBe(readable(untrusted(text).value))
          expect(typesIn(tree)).toBeOneOf([
            ['root'],
            ['paragraph', 'root', 'text'],
            ['inlineCode', 'paragraph', 'root'],
            ['inlineCode', 'paragraph', 'root', 'text'],
          ])
        }),
      )
    })

    it('leaves nothing in text that GitHub acts on', () => {
      fc.assert(
        fc.property(words, (text) => {
          visit(parseMarkdown(printed(text)), 'text', ({ value }, index) => {
            expect(value).not.toMatch(/@\w|#\d|gh-\d|:\/\/|www\.|\$|<!--|\b[0-9a-f]{7,40}\b|\n\/[a-z]/i)
            if (index === 0) expect(value).not.toMatch(/^\/[a-z]/i)
          })
        }),
      )
    })

    const marked: fc.Arbitrary<PhrasingContent> = fc.oneof(
      words.map(untrusted),
      fc.record({
        type: fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const),
        children: fc.array(words.map(untrusted), { maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.constant('https://x.example/a'),
        children: words.map((text) => [untrusted(text)]),
      }),
      fc.constant<PhrasingContent>({ type: 'break' }),
      fc.constantFrom<PhrasingContent>(
        { type: 'inlineCode', value: 'a@b.cd>' },
        { type: 'inlineCode', value: '`' },
      ),
    )
    const phrasing = fc.array(marked, { maxLength: 4 })
    const block: fc.Arbitrary<RootContent> = fc.oneof(
      phrasing.map((children) => ({ type: 'paragraph' as const, children })),
      phrasing.map((children) => ({ type: 'heading' as const, depth: 3 as const, children })),
      phrasing.map((children) => ({
        type: 'blockquote' as const,
        children: [{ type: 'paragraph' as const, children }],
      })),
      phrasing.map((children) => ({
        type: 'list' as const,
        spread: false,
        children: [
          { type: 'listItem' as const, spread: false, children: [{ type: 'paragraph' as const, children }] },
        ],
      })),
    )

    it('keeps the words of any tree, and brings in no kind of node that was not there', () => {
      fc.assert(
        fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
          const tree = root(...blocks)
          const again = parseMarkdown(printMarkdown(tree))
          expect(wordsIn(again).replace(/\s+/g, '')).toBe(wordsIn(tree).replace(/\s+/g, ''))
          const known = new Set([...typesIn(tree), 'inlineCode', 'text'])
          expect(typesIn(again).filter((type) => !known.has(type))).toEqual([])
        }),
      )
    })

    it('prints what it printed as it is', () => {
      fc.assert(
        fc.property(fc.array(block, { maxLength: 3 }), (blocks) => {
          const once = printMarkdown(root(...blocks))
          expect(printMarkdown(parseMarkdown(once))).toBe(once)
        }),
      )
    })
  })
})

function typesIn(tree: Nodes): readonly string[] {
  const types = new Set<string>()
  visit(tree, (node) => {
    types.add(node.type)
  })
  return [...types].sort()
}
