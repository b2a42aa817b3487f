import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBook, gitRepository, RECORD_PATH } from '../packages/testkit/src/index.ts'
import { readFile } from './repository-files.ts'
import { runSteps } from './workflows/run-steps.ts'
import { readWorkflow } from './workflows/workflow.ts'

const HEAD = '---\nversion: 1\nname: Probe\nkind: checklist\nfor: meeting\n---\n\n'

/** The files of a book and of a project around it, with one mistake in each place that is checked. */
function broken(folder: string): Readonly<Record<string, string>> {
  const files = aBook({
    'rules/route.yml': 'version: 1\nteam: []\n',
    'playbooks/probe.md': `${HEAD}- [ ] Read [this](../docs/a.md) and [that](../docs/none.md)\n`,
    'mappings/a.yml': 'version: 1\nformat: xml\n',
    'docs/a.md': '# A\n',
  })
  const record = (files[RECORD_PATH] ?? '').replace('  status: open\n---', '  status: opne\n---')
  const all = Object.entries({ ...files, [RECORD_PATH]: record, 'src/large.txt': 'not of the book' })
  return Object.fromEntries(all.map(([name, text]) => [path.posix.join(folder, name), text]))
}

describe.each([
  { file: '.github/workflows/validate.yml', book: '.' },
  { file: '.github/workflows/validate.yml', book: 'desk' },
  { file: 'examples/workflows/validate-by-action.yml', book: '.' },
])('the steps of $file, with the book in $book', ({ file, book }) => {
  const { steps } = readWorkflow(file, readFile(file))

  it('find every mistake of the book in a sparse checkout, and none that is not there', async () => {
    const { folder } = gitRepository(broken(book))
    const { exitCode, annotations, outputs } = await runSteps(steps, { repository: folder, inputs: { book } })
    const errors = annotations.filter(({ level }) => level === 'error').map(({ file }) => file)
    expect({ exitCode, decision: outputs.decision }).toEqual({ exitCode: 1, decision: 'problems' })
    expect([...new Set(errors)].sort()).toEqual(
      ['mappings/a.yml', 'playbooks/probe.md', 'rules/route.yml', RECORD_PATH].map((name) =>
        path.posix.join(book, name),
      ),
    )
    expect(errors.filter((name) => name?.endsWith('probe.md'))).toHaveLength(1)
  })

  it('pass a sound book', async () => {
    const files = Object.entries(aBook()).map(([name, text]) => [path.posix.join(book, name), text])
    const { folder } = gitRepository(Object.fromEntries(files))
    expect(await runSteps(steps, { repository: folder, inputs: { book } })).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'clean' },
    })
  })
})
