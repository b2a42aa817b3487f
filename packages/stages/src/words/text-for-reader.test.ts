import { expect, it } from 'vitest'
import { textForReader } from './text-for-reader.ts'

it.each([
  { name: 'words', text: 'Login fails\n  Rule a: b\n', shown: 'Login fails\n  Rule a: b\n' },
  { name: 'an emoji of several parts', text: '👨‍👩‍👧 cannot log in', shown: '👨‍👩‍👧 cannot log in' },
  { name: 'the joiner of Persian', text: 'می‌خواهم', shown: 'می‌خواهم' },
  { name: 'a text that runs the other way', text: 'a\u202eb', shown: 'ab' },
  { name: 'the commands of a terminal', text: 'a\u001b[31mb\u009b2Jc', shown: 'abc' },
  { name: 'a command of a runner', text: '  ::error::a', shown: '  \\::error::a' },
  { name: 'one behind a line separator', text: 'a\u2028::error::b', shown: 'a\n\\::error::b' },
  { name: 'an old one inside a line', text: 'a ##[add-mask]b', shown: 'a ## [add-mask]b' },
  { name: 'colons inside a line', text: 'std::vector', shown: 'std::vector' },
])('shows $name', ({ text, shown }) => {
  expect(textForReader(text)).toBe(shown)
})
