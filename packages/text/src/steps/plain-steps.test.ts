import { expect, it } from 'vitest'
import { plainSteps } from './plain-steps.ts'

const LINE = 10_000
const CODE = 2000

it.each([
  { name: 'a line', text: 'a', steps: LINE },
  { name: 'two paragraphs', text: 'a\n\nb', steps: 2 * LINE + CODE },
  { name: 'a line between log lines', text: '{\na\n}', steps: LINE + 2 * CODE },
  { name: 'four blank lines in a row', text: '\n \n\t\n', steps: 3 * LINE + CODE },
  { name: 'nothing', text: '', steps: CODE },
])('counts $steps for $name', ({ text, steps }) => {
  expect(plainSteps(text)).toBe(steps)
})
