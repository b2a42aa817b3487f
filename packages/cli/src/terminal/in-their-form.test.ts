import { expect, it } from 'vitest'
import { inTheirForm } from './in-their-form.ts'

const NPM = 'npm run -s triagebook --'

it.each([
  { text: 'Run `triagebook init` once.', shown: 'Run `npm run -s triagebook -- init` once.' },
  { text: '  triagebook close 7 code-fix', shown: '  npm run -s triagebook -- close 7 code-fix' },
  { text: '(triagebook --help)', shown: '(npm run -s triagebook -- --help)' },
  { text: 'Made by triagebook demo, then', shown: 'Made by npm run -s triagebook -- demo, then' },
  { text: 'It is a triagebook initiative.', shown: 'It is a triagebook initiative.' },
  { text: 'npm run -s my-triagebook list', shown: 'npm run -s my-triagebook list' },
  { text: 'triagebook.yml has no team', shown: 'triagebook.yml has no team' },
])('shows "$text" in the form that npm needs', ({ text, shown }) => {
  expect(inTheirForm(text, NPM)).toBe(shown)
  expect(inTheirForm(text, 'triagebook')).toBe(text)
})
