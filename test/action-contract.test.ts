import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STAGES } from '../packages/stages/src/registry.ts'
import type { StageAbout } from '../packages/stages/src/stage/define-stage.ts'
import { actionMain, actionReadme, actionYaml } from '../scripts/action-files.ts'
import { ROOT, readFile, repositoryFiles } from './repository-files.ts'

const STAGE_OF: Readonly<Record<string, { readonly about: StageAbout }>> = STAGES
const folders = repositoryFiles(/^actions\/[^/]+\/[^/]+$/).map((path) => path.split('/')[1] ?? '')
const bundled = [...readFile('actions/index.ts').matchAll(/import\('@triagebook\/stages\/([\w-]+)'\)/g)].map(
  ([, name = '']) => name,
)
const text = (path: string) => (existsSync(new URL(path, ROOT)) ? readFile(path) : 'There is no such file.')

it('there are actions', () => expect(folders).toContain('validate'))

describe.each([...new Set([...folders, ...bundled])])('the action %s', (name) => {
  const folder = `actions/${name}`
  const about = STAGE_OF[name]?.about

  it('runs a stage of the registry that actions may run', () => {
    expect(about?.name).toBe(name)
    expect(about?.only).not.toBe('cli')
  })

  it('is a stub that names its stage: main.mjs', () => {
    expect(text(`${folder}/main.mjs`)).toBe(actionMain(name))
  })

  it('has its line in the table of actions/index.ts', () => {
    expect(bundled).toContain(name)
  })

  it('has an action.yml that says what its stage says; `npm run fix` writes it', () => {
    expect(text(`${folder}/action.yml`)).toBe(about && actionYaml(about))
  })

  it('has a README whose tables say the same; `npm run fix` writes them', () => {
    const readme = text(`${folder}/README.md`)
    expect(readme).toBe(about && actionReadme(about, readme))
  })

  it('has a test that runs it as a runner does: main.test.ts', () => {
    expect(text(`${folder}/main.test.ts`)).toContain('runOnRunner(')
  })
})
