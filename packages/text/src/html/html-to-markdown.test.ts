import fc from 'fast-check'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { printMarkdown } from '../markdown/print-markdown.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'

describe('htmlToMarkdown', () => {
  it.each([
    {
      name: 'paragraphs and emphasis',
      html: '<p>It <b>fails</b> <i>often</i>.</p><p>Help</p>',
      markdown: 'It **fails** *often*.\n\nHelp',
    },
    {
      name: 'lines of an e-mail',
      html: '<div>Hi</div><div><br></div><div>one<br>two</div>',
      markdown: 'Hi\n\none\\\ntwo',
    },
    {
      name: 'two line breaks as a paragraph',
      html: 'Hi<br><br>one<br><br><br>two',
      markdown: 'Hi\n\none\n\ntwo',
    },
    {
      name: 'lists',
      html: '<ul><li>a<ul><li>b</li></ul></li></ul><ol start="3"><li>c</li></ol>',
      markdown: '- a\n  - b\n\n3. c',
    },
    {
      name: 'a quoted reply',
      html: '<p>Yes</p><blockquote><p>Did it?</p><blockquote>It did</blockquote></blockquote>',
      markdown: 'Yes\n\n> Did it?\n>\n> > It did',
    },
    {
      name: 'code',
      html: '<p>run <code>a*b</code></p><pre>x\n  y</pre>',
      markdown: 'run `a*b`\n\n```\nx\n  y\n```',
    },
    { name: 'code with a fence in it', html: '<pre>a\n```\nb</pre>', markdown: '````\na\n```\nb\n````' },
    {
      name: 'a language that would make GitHub draw or suggest',
      html: '<pre><code class="language-suggestion">a</code></pre>',
      markdown: '```\na\n```',
    },
    {
      name: 'an https link',
      html: '<a href="https://x.example/a">docs</a>',
      markdown: '[docs](https://x.example/a)',
    },
    {
      name: 'a link that shows its address',
      html: '<a href="https://x.example/a">https://x.example/a</a>',
      markdown: '<https://x.example/a>',
    },
    {
      name: 'an http link',
      html: '<a href="http://x.example/a">docs</a>',
      markdown: 'docs (`http://x.example/a`)',
    },
    { name: 'a script link', html: '<a href="javascript:alert(1)">docs</a>', markdown: 'docs' },
    { name: 'a data link', html: '<a href=" data:text/html,x">docs</a>', markdown: 'docs' },
    { name: 'a relative link', html: '<a href="/admin">docs</a>', markdown: 'docs' },
    {
      name: 'a link with a password',
      html: '<a href="https://a:b@x.example/">docs</a>',
      markdown: 'docs (`https://a:b@x.example/`)',
    },
    {
      name: 'a link that would write to a thread',
      html: '<a href="https://github.com/a/b/issues/3">this</a>',
      markdown: 'this (`https://github.com/a/b/issues/3`)',
    },
    {
      name: 'a picture',
      html: '<p>see <img src="https://x.example/t.gif" alt="the error"> here<img src="track.gif"></p>',
      markdown: 'see the error here',
    },
    {
      name: 'a heading, which is no section of ours',
      html: '<h2>Timeline</h2><p>a</p>',
      markdown: '**Timeline**\n\na',
    },
    {
      name: 'a table of data',
      html: '<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3<br>4</td></tr></table>',
      markdown: '| a | b |\n| - | - |\n| 1\\|2 | 3 4 |',
    },
    {
      name: 'a table for layout',
      html: '<table><tr><td><p>a</p></td><td><table><tr><td>b</td></tr></table></td></tr></table>',
      markdown: 'a\n\nb',
    },
    {
      name: 'a script, a style and a comment',
      html: '<script>a</script><style>b</style><!-- c -->d<template>e</template>',
      markdown: 'd',
    },
    { name: 'a form', html: '<form><input value="x"><button>Send</button></form>', markdown: 'Send' },
    { name: 'words that act', html: '<p>@anna see #12</p>', markdown: '`@anna` see `#12`' },
    {
      name: 'a mention that tags split',
      html: '<p>@<b></b>anna @<span>bob</span></p>',
      markdown: '`@anna` `@bob`',
    },
    { name: 'hidden characters', html: 'a&#x202e;b&#8203;c', markdown: 'abc' },
    {
      name: 'escaped tags',
      html: '&lt;img src=x&gt; <code>&lt;b&gt;</code>',
      markdown: '\\<img src=x> `<b>`',
    },
    { name: 'hard spaces', html: 'a&nbsp;b', markdown: 'a b' },
    { name: 'emphasis around paragraphs', html: '<b><div>a</div><div>b</div></b>', markdown: 'a\n\nb' },
    {
      name: 'a link around blocks',
      html: '<a href="https://x.example"><p>a</p></a>',
      markdown: 'a\n\n(`https://x.example`)',
    },
    { name: 'broken HTML', html: '<p>a <b>b</p><td>c</b', markdown: 'a **b**\n\n**c**' },
  ])('turns $name into what Markdown can say', ({ html, markdown }) => {
    expect(htmlToMarkdown(html)).toBe(`${markdown}\n`)
  })

  it('gives nothing for nothing', () => {
    expect(htmlToMarkdown('<div><br></div>')).toBe('')
  })

  it.each([
    { depth: 150, markdown: 'a\n\n*`@deep`*\n' },
    { depth: 498, markdown: 'a\n\n*`@deep`*\n' },
    { depth: 500, markdown: null },
    { depth: 20_000, markdown: null },
  ])('keeps the words of a tree $depth elements deep', ({ depth, markdown }) => {
    expect(htmlToMarkdown(`<p>a</p>${'<div><i>'.repeat(depth / 2)}@deep`)).toBe(markdown)
  })

  it('makes no table of which Markdown would fill far more cells than it has', () => {
    const wide = `<table><tr>${'<td>a'.repeat(600)}`
    expect(htmlToMarkdown(`${wide}<tr><td>b`)).toContain('| b |')
    expect(htmlToMarkdown(`${wide}${'<tr><td>b'.repeat(500)}`)).toBe(null)
  })

  it('takes marks around nothing but spaces for these spaces', () => {
    expect(htmlToMarkdown('a<code> </code>b<i></i>')).toBe('a b\n')
  })

  it('takes no script for words, however deep it lies', () => {
    expect(htmlToMarkdown(`${'<div>'.repeat(150)}a<script>b</script>`)).toBe('a\n')
  })

  it('never lets HTML, images, headings or other links through, and prints what it printed as it is', () => {
    const tag = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<i>',
        '<a href="https://x.example">',
        '<a href="javascript:x">',
        '</a>',
        '<h1>',
        '<img src=x alt=y>',
      ],
      ...[
        '<ul>',
        '<li>',
        '<table>',
        '<tr>',
        '<td>',
        '<th>',
        '</table>',
        '<pre>',
        '</pre>',
        '<blockquote>',
        '<br>',
        '<hr>',
        '<script>',
        '<code>',
      ],
      ...[
        '@anna',
        '#1',
        'https://x.example',
        '&lt;b&gt;',
        '![a](b)',
        '[a]: b',
        ' ',
        '\n',
        '# ',
        '```',
        '|',
        'word',
        '<!--',
        '<svg><style>',
        '<dl><dt>',
        ...[
          '<h2>',
          '</h2>',
          '<div>',
          '</div>',
          '<dd>',
          '</li>',
          '</td>',
          '<q>',
          '<del>',
          '</ul>',
          '</blockquote>',
        ],
      ],
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 12 }), (tags) => {
        const markdown = htmlToMarkdown(tags.join('')) ?? ''
        visit(parseMarkdown(markdown), (node) => {
          expect(node.type).not.toBeOneOf([
            'html',
            'image',
            'heading',
            'definition',
            'linkReference',
            'footnoteDefinition',
          ])
          if (node.type === 'link') expect(node.url).toBe('https://x.example')
        })
        expect(printMarkdown(parseMarkdown(markdown))).toBe(markdown)
      }),
    )
  })
})
