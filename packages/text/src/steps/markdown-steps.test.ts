import { expect, it } from 'vitest'
import { markdownSteps } from './markdown-steps.ts'

const LINE = 10_000
const CODE = 2000

it.each([
  { name: 'nothing', markdown: '', steps: 0 },
  { name: 'a line', markdown: 'a\n', steps: LINE },
  { name: 'two lines of one block', markdown: '[a]\n[b]\n', steps: 2 * LINE + 16 },
  { name: 'two blocks', markdown: '[a]\n\n[b]\n', steps: 2 * LINE + 8 },
  { name: 'two blocks of a quote', markdown: '> [a]\n>\n> [b]\n', steps: 2 * LINE + 8 },
  { name: 'code', markdown: '```\n[a]\n\n[b]\n```\n', steps: 4 * CODE },
  { name: 'code with a shorter fence in it', markdown: '````\n```\n[a]\n````\n', steps: 3 * CODE },
  {
    name: 'code of a list, and a block after it',
    markdown: '- ```\n  [a]\n  ```\n\n[b]\n',
    steps: 2 * CODE + LINE + 4,
  },
  { name: 'marks of the last block', markdown: '*_~\\`<&!|[]', steps: LINE + 121 },
])('counts $steps for $name', ({ markdown, steps }) => {
  expect(markdownSteps(markdown)).toBe(steps)
})
