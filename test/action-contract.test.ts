import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ROOT, readFile, repositoryFiles } from './repository-files.ts'

const actions = repositoryFiles(/^actions\/[^/]+\/action\.yml$/).map((path) => path.split('/')[1] ?? '')
const OUTPUTS = ['result', 'decision', 'reason', 'errors', 'warnings', 'changed']

describe.each(actions)('the action %s', (name) => {
  const folder = `actions/${name}`
  const action = parse(readFile(`${folder}/action.yml`))

  it('reads exactly the inputs that action.yml declares', async () => {
    const { INPUTS } = await import(new URL(`${folder}/inputs.ts`, ROOT).href)
    expect(Object.keys(INPUTS)).toEqual(Object.keys(action.inputs))
  })

  it('declares the inputs and outputs that every action has', () => {
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(['book', 'dry-run']))
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(OUTPUTS))
  })

  it('runs its own stage on Node 24', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'main.mjs' })
    expect(readFile(`${folder}/main.mjs`)).toBe(
      `import { run } from '../dist/index.js'\n\nawait run('${name}')\n`,
    )
  })

  it('stands in the table of the bundle', () => {
    expect(readFile('actions/index.ts')).toContain(`import('@triagebook/stages/${name}')`)
  })

  it('tells its inputs and outputs in its README', () => {
    const readme = readFile(`${folder}/README.md`)
    for (const key of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(readme).toContain(`\`${key}\``)
  })
})
