import { describe, expect, it } from 'vitest'
import { readYamlValue } from './read-yaml.ts'

const codes = (yaml: string) => readYamlValue('f.yml', yaml).problems.map(({ code }) => code)

describe('readYamlValue', () => {
  it('reads text as text, whatever another YAML reader would make of it', () => {
    const result = readYamlValue(
      'f.yml',
      'a: yes\nb: 2026-03-26\nc: 2026-03-26T10:56:07Z\nd: 12:30\n<<: { e: 1 }\n',
    )
    expect(result).toMatchObject({
      ok: true,
      value: { value: { a: 'yes', b: '2026-03-26', c: '2026-03-26T10:56:07Z', d: '12:30', '<<': { e: 1 } } },
    })
  })

  it.each([
    {
      name: 'aliases that multiply',
      yaml: 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
      code: 'yaml/alias',
    },
    { name: 'an alias to itself', yaml: 'a: &a { b: *a }\n', code: 'yaml/alias' },
    { name: 'a type of another language', yaml: 'a: !!python/object x\n', code: 'yaml/tag' },
    { name: 'a standard type', yaml: 'a: !!str 5\n', code: 'yaml/tag' },
    { name: 'a duplicate key within a line', yaml: 'a: { b: 1, b: 2 }\n', code: 'yaml/duplicate-key' },
    { name: 'deep dashes', yaml: `${'- '.repeat(100_000)}a`, code: 'yaml/nested-too-deep' },
    { name: 'deep question marks', yaml: '? '.repeat(100_000), code: 'yaml/nested-too-deep' },
    { name: 'a second document after dots', yaml: 'a: 1\n...\nb: 2\n', code: 'yaml/several-documents' },
    { name: 'two byte order marks', yaml: '\uFEFF\uFEFFa: 1\n', code: 'file/control-character' },
    { name: 'a lone carriage return', yaml: 'a: 1\rb: 2\n', code: 'file/control-character' },
    { name: 'half of a character', yaml: 'a: \ud800\n', code: 'file/not-utf-8' },
    { name: 'half of a character by its number', yaml: 'a: "\\ud800"\n', code: 'yaml/half-character' },
    { name: 'a character beyond all', yaml: 'a: "\\U00110000"\n', code: 'yaml/escape' },
  ])('refuses $name', ({ yaml, code }) => {
    expect(codes(yaml)).toContain(code)
  })

  it.each([
    { name: 'a quote', yaml: 'a: 1\nb: "x\nc: "y"\n' },
    { name: 'a single quote', yaml: "a: 1\nb: 'x\nc: 2\n" },
    { name: 'a bracket', yaml: 'a: 1\nb: [x, y\nc: 2\n' },
    { name: 'a brace', yaml: 'a: 1\nb: { x: y\nc: 2\n' },
  ])('names the line on which $name was left open, once', ({ yaml }) => {
    const { problems } = readYamlValue('f.yml', yaml)
    expect(problems.map(({ code, at }) => `${code} ${at?.line}`)).toEqual(['yaml/unclosed 2'])
  })

  it('names each mistake where a quote is left open below another one', () => {
    expect(codes('a: @x\nb: "y\nc: 1\n')).toEqual(['yaml/needs-quotes', 'yaml/unclosed'])
  })

  it.each([
    { name: 'commas', yaml: `a: 1\nb: [${'\n ,'.repeat(101)}]\n`, problem: 'yaml/not-readable 3:2' },
    { name: 'commas in braces', yaml: `a: { # c\n${' ,'.repeat(101)}}\n`, problem: 'yaml/not-readable 2:2' },
    { name: 'brackets', yaml: `a: 1\nb: ${'] '.repeat(101)}\n`, problem: 'yaml/not-readable 2:4' },
    { name: 'backslashes', yaml: `a: "x\\n${'\\q'.repeat(101)}"\n`, problem: 'yaml/escape 1:8' },
    { name: 'numbers of no character', yaml: `a: "${'\\xg0'.repeat(101)}"\n`, problem: 'yaml/escape 1:5' },
  ])('names the first alone of very many stray $name', ({ yaml, problem }) => {
    const { problems } = readYamlValue('f.yml', yaml)
    expect(problems.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`)).toEqual([problem])
  })

  it('counts no escape sequence that exists, and no text that only looks like one', () => {
    const escapes =
      '\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\ \\"\\/\\\\\\\t\\x41\\u00e9\\U0010ffff\\\n \\\r\n '
    const quoted = readYamlValue('f.yml', `a: "${escapes.repeat(110)}"\n`)
    expect(quoted.problems.map(({ code }) => code)).toEqual(['yaml/control-character'])
    expect(readYamlValue('f.yml', `--- |\n"${'\\q'.repeat(110)}\n`)).toMatchObject({ ok: true })
  })

  it('reports once that the layout is lost, not for each line below', () => {
    expect(codes('a:\n\tb: 1\n  c: 2\nd:\n  e: 1\n f: 2\n')).toEqual(['yaml/tab'])
  })

  it('reports every mistake that is one of its own', () => {
    expect(codes('a: 1\na: 2\nb: !x 1\nb: 3\n')).toEqual([
      'yaml/duplicate-key',
      'yaml/tag',
      'yaml/duplicate-key',
    ])
  })

  it('finds places behind a byte order mark and Windows line breaks', () => {
    const result = readYamlValue('f.yml', '\uFEFFa: 1\r\nb:\r\n  - x\r\n  - c: 2\r\n')
    const place = (path: readonly (string | number)[]) => (result.ok ? result.value.place(path) : null)
    expect(place(['b'])).toEqual({ path: 'f.yml', line: 2, col: 1 })
    expect(place(['b', 1, 'c'])).toEqual({ path: 'f.yml', line: 4, col: 8 })
    expect(place(['b', 1, 'missing'])).toEqual({ path: 'f.yml', line: 4, col: 5 })
    expect(place(['missing', 'too'])).toEqual({ path: 'f.yml', line: 1, col: 2 })
  })
})
