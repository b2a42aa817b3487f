import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { startDouble } from '../packages/forge/test-data/github-bench.ts'
import { gitHubEvent } from '../packages/testkit/src/github/index.ts'
import { aBook, RECORD_PATH } from '../packages/testkit/src/index.ts'
import { readFile } from './repository-files.ts'
import { runWorkflow } from './workflows/run-workflow.ts'
import { readWorkflow } from './workflows/workflow.ts'
import { filledIn, workflowExamples } from './workflows/yaml-examples.ts'

const NOW = '2026-04-01T04:10:00Z'
const HEAD = '---\nversion: 1\nname: Probe\nkind: checklist\nfor: meeting\n---\n\n'
const BOOK = aBook({
  'triagebook.yml': `${aBook()['triagebook.yml']}stages: { validate: { mode: suggest } }\n`,
  'docs/a.md': '# A\n',
  'src/large.txt': 'not of the book',
})

/** A mistake in each place that is checked. */
const BROKEN = {
  [RECORD_PATH]: (BOOK[RECORD_PATH] ?? '').replace('  status: open\n---', '  status: opne\n---'),
  'rules/route.yml': 'version: 1\nteam: []\n',
  'playbooks/probe.md': `${HEAD}- [ ] Read [this](../docs/a.md) and [that](../docs/none.md)\n`,
  'mappings/a.yml': 'version: 1\nformat: xml\n',
}

const inFolder = (folder: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [path.posix.join(folder, name), text]))

async function aPullRequest(
  changes: Readonly<Record<string, string>>,
  branch = 'fix',
  book = '.',
  files = BOOK,
) {
  const github = await startDouble({ files: inFolder(book, files) })
  const anna = github.as('anna')
  github.commit(branch, inFolder(book, changes))
  await anna('POST /repos/{owner}/{repo}/pulls', { title: 'Fix', head: branch, base: 'main' })
  const pull_request = await anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 })
  const event = (action: string) => gitHubEvent(github, 'pull_request', { action, number: 1, pull_request })
  const comments = () => anna('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 1 })
  return { github, event, comments }
}

const workflowAt = (file: string) => readWorkflow(file, filledIn(readFile(file)))
const shownIn = (page: string) => {
  const [shown] = workflowExamples(page, readFile(page))
  return readWorkflow(page, shown?.text ?? '')
}

describe.each([
  { name: 'the example that calls it', workflow: workflowAt('examples/workflows/validate.yml'), book: '.' },
  { name: 'the called one', workflow: workflowAt('.github/workflows/validate.yml'), book: 'desk' },
  { name: 'that of its README', workflow: shownIn('actions/validate/README.md'), book: '.' },
])('the workflow of validate: $name, with the book in $book', ({ workflow, book }) => {
  it.each([
    { from: 'this repository', branch: 'fix', action: 'opened', comments: 1 },
    { from: 'a fork', branch: 'mallory:fix', action: 'synchronize', comments: 0 },
  ])(
    'finds every mistake of a pull request from $from that is $action, and none that is not there',
    async ({ branch, action, comments }) => {
      const pull = await aPullRequest(BROKEN, branch, book)
      const { github } = pull
      const ended = await runWorkflow(workflow, {
        github,
        event: pull.event(action),
        now: NOW,
        inputs: { book },
      })
      const [{ annotations, outputs } = { annotations: [], outputs: { decision: '' } }] = ended.actions
      expect({ result: ended.result, decision: outputs.decision }).toEqual({
        result: 'failure',
        decision: 'problems',
      })
      const errors = annotations.filter(({ level }) => level === 'error').map(({ file }) => file)
      expect([...new Set(errors)].sort()).toEqual(Object.keys(inFolder(book, BROKEN)).sort())
      expect(await pull.comments()).toHaveLength(comments)
    },
  )

  it('passes a sound change', async () => {
    const pull = await aPullRequest({ [RECORD_PATH]: `${BOOK[RECORD_PATH]}\nMore words.\n` }, 'fix', book)
    const given = { github: pull.github, event: pull.event('opened'), now: NOW, inputs: { book } }
    expect(await runWorkflow(workflow, given)).toMatchObject({
      result: 'success',
      actions: [{ outputs: { decision: 'clean' } }],
    })
  })
})

describe.each([
  { name: 'the example that calls it', workflow: workflowAt('examples/workflows/what-if.yml'), book: '.' },
  { name: 'the called one', workflow: workflowAt('.github/workflows/what-if.yml'), book: 'desk' },
  { name: 'that of the page', workflow: shownIn('docs/what-if.md'), book: '.' },
])('the workflow that asks what rules would change: $name, with the book in $book', ({ workflow, book }) => {
  const rules = (type: string) =>
    `version: 1\nrules:\n  - { name: ${type}-words, set: { type: ${type} }, when: { text: [title], contains: loads } }\n`
  const settings = (BOOK['triagebook.yml'] ?? '').replace('validate:', 'prioritize:')
  const files = { ...BOOK, 'triagebook.yml': settings, 'rules/classify.yml': rules('bug') }

  it.each([
    {
      name: 'comments on rules',
      changes: { 'rules/classify.yml': rules('ui') },
      decision: 'moves',
      comments: 1,
    },
    { name: 'says nothing of other files', changes: { 'docs/a.md': '# B\n' }, decision: 'same', comments: 0 },
  ])('$name, with the permissions that it grants', async ({ changes, decision, comments }) => {
    const pull = await aPullRequest(changes, 'fix', book, files)
    const given = { github: pull.github, event: pull.event('opened'), now: NOW, inputs: { book } }
    expect(await runWorkflow(workflow, given)).toMatchObject({
      result: 'success',
      actions: [{ outputs: { decision } }],
    })
    expect(await pull.comments()).toHaveLength(comments)
  })
})
