import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logLine } from './log-line.ts'

/** How the runner finds a command in a line: see `ActionCommand.cs` of actions/runner. */
const COMMAND = /^\s*::|##\[/m

describe('a log line', () => {
  it.each([
    { name: 'a command', text: '::add-mask::a' },
    { name: 'one behind spaces', text: '  \t::stop-commands::x' },
    { name: 'one on the second line', text: 'harmless\n::error file=a::b' },
    { name: 'one behind a lone carriage return', text: 'harmless\r::add-path::/tmp' },
    { name: 'one behind a line separator', text: 'harmless\u2028::set-env name=a::b' },
    { name: 'the old form', text: '##[group]x' },
    { name: 'the old form inside a line', text: 'harmless ##[ADD-MASK]secret' },
    { name: 'the old form in pieces that a control character holds apart', text: '##\u0000[group]' },
  ])('is no workflow command: $name', ({ text }) => {
    for (const line of logLine(text).split(/[\r\n\u2028]/)) expect(line).not.toMatch(COMMAND)
  })

  it('keeps the words', () => {
    expect(logLine('2 problems in tickets/2026/03/a.md:5:11')).toBe(
      '- 2 problems in tickets/2026/03/a.md:5:11',
    )
  })

  it('is no workflow command, whatever the text', () => {
    const part = fc.constantFrom(
      '::',
      '##',
      '[',
      '\r',
      '\n',
      ' ',
      '\u2028',
      '\u0085',
      '\u0000',
      'error',
      ']',
      'a=b',
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(logLine(parts.join(''))).not.toMatch(COMMAND)
      }),
    )
  })
})
