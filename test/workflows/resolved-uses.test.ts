import { expect, it } from 'vitest'
import { knownActions } from './action-table.ts'
import { usesProblems } from './resolved-uses.ts'
import { readWorkflow } from './workflow.ts'

const SHA = '0'.repeat(40)
const shaOf = (action: string) => knownActions().find((one) => one.action === action)?.sha ?? ''
const CHECKOUT = `actions/checkout@${shaOf('actions/checkout')}`
const READ = 'contents: read'

const job = (permissions: string, ...steps: readonly string[]) =>
  `jobs:\n  test:\n    permissions: { ${permissions} }\n    steps:\n${steps.map((step) => `      - { ${step} }\n`).join('')}`
const call = (permissions: string, lines: string) =>
  `jobs:\n  test:\n    permissions: { ${permissions} }\n    ${lines}\n`

const found = (text: string) => usesProblems(readWorkflow('a.yml', text))

it.each([
  { name: 'an action of GitHub', text: job(READ, `uses: ${CHECKOUT}, with: { ref: x }`) },
  { name: 'our action in the work tree', text: job(READ, 'uses: ./actions/validate, with: { book: x }') },
  { name: 'our action by commit', text: job(READ, `uses: owner/triagebook/actions/validate@${SHA}`) },
  { name: 'our action beside the workflow', text: job(READ, 'uses: $/actions/validate') },
  {
    name: 'a workflow of ours',
    text: call(
      `${READ}, pull-requests: write`,
      `uses: owner/triagebook/.github/workflows/validate.yml@${SHA}\n    with: { book: x }`,
    ),
  },
  { name: 'no permission where no step needs one', text: job('', 'run: echo') },
  {
    name: 'an optional permission, given',
    text: job('actions: read', `uses: actions/download-artifact@${shaOf('actions/download-artifact')}`),
  },
  {
    name: 'an optional permission, left out',
    text: job('', `uses: actions/download-artifact@${shaOf('actions/download-artifact')}`),
  },
  {
    name: 'a permission to write where one step writes and another only reads',
    text: job(
      'pages: write, id-token: write',
      `uses: actions/configure-pages@${shaOf('actions/configure-pages')}`,
      `uses: actions/deploy-pages@${shaOf('actions/deploy-pages')}`,
    ),
  },
])('finds nothing wrong with $name', ({ text }) => {
  expect(found(text)).toEqual([])
})

it.each([
  {
    name: 'an action that is not in the table',
    text: job('', `uses: other/thing@${SHA}`),
    says: 'is not in the table',
  },
  {
    name: 'another commit of one that is',
    text: job(READ, `uses: actions/checkout@${SHA}`),
    says: 'has another commit',
  },
  {
    name: 'an input of another name',
    text: job(READ, `uses: ${CHECKOUT}, with: { fetch_depth: 0 }`),
    says: 'input `fetch_depth` is unknown',
  },
  {
    name: 'an action that is not here',
    text: job('', 'uses: ./actions/none'),
    says: 'has no action.yml here',
  },
  {
    name: 'an input that our action lacks',
    text: job(READ, 'uses: $/actions/validate, with: { boook: x }'),
    says: 'input `boook` is unknown',
  },
  {
    name: 'an input that our action needs and does not get',
    text: job('contents: write, pull-requests: write', 'uses: $/actions/import'),
    says: 'input `connection` is missing',
  },
  {
    name: 'a workflow that is not here',
    text: call('', `uses: owner/triagebook/.github/workflows/none.yml@${SHA}`),
    says: 'is no workflow here',
  },
  {
    name: 'a workflow that nobody can call',
    text: call('', `uses: owner/triagebook/.github/workflows/ci.yml@${SHA}`),
    says: 'others can call',
  },
  {
    name: 'an input that a called workflow lacks',
    text: call(READ, `uses: owner/triagebook/.github/workflows/validate.yml@${SHA}\n    with: { paths: x }`),
    says: 'input `paths` is unknown',
  },
  {
    name: 'a secret that a called workflow lacks',
    text: call(READ, `uses: owner/triagebook/.github/workflows/validate.yml@${SHA}\n    secrets: { key: x }`),
    says: 'secret `key` is unknown',
  },
  {
    name: 'a secret that a called workflow needs and does not get',
    text: call('', `uses: owner/triagebook/.github/workflows/import.yml@${SHA}\n    secrets: { login: x }`),
    says: 'secret `pseudonym-key` is missing',
  },
  {
    name: 'too few permissions',
    text: job('issues: read', `uses: ${CHECKOUT}`),
    says: 'a step needs `contents: read`',
  },
  {
    name: 'too few for a called workflow',
    text: call('', `uses: owner/triagebook/.github/workflows/validate.yml@${SHA}`),
    says: 'a step needs `contents: read`',
  },
  {
    name: 'too many permissions',
    text: job(`${READ}, issues: write`, `uses: ${CHECKOUT}`),
    says: 'no step needs `issues: write`',
  },
  {
    name: 'more of one than needed',
    text: job('contents: write', `uses: ${CHECKOUT}`),
    says: 'no step needs `contents: write`',
  },
])('finds $name', ({ text, says }) => {
  expect(found(text).join('\n')).toContain(says)
})
