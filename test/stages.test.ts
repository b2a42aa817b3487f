import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STAGES } from '../packages/stages/src/registry.ts'
import type { Stage, StageAbout } from '../packages/stages/src/stage/define-stage.ts'
import { stagesPage } from '../scripts/stages-page.ts'
import { ROOT, readFile, repositoryFiles } from './repository-files.ts'

interface Registered {
  readonly about: StageAbout
  readonly load: () => Promise<Stage>
}

const registered: readonly (readonly [string, Registered])[] = Object.entries(STAGES)
const folders = repositoryFiles(/^packages\/stages\/src\/[^/]+\/about\.ts$/).map((path) => path.split('/')[3])
const settings = JSON.parse(readFile('packages/record/schema/settings.schema.json'))
const withSettings: readonly string[] = settings.properties.stages.propertyNames.enum

describe('the registry of stages', () => {
  it('has every folder that describes a stage, and nothing else', () => {
    expect(registered.map(([name]) => name).sort()).toEqual([...folders].sort())
  })

  it.each(registered)(
    '%s: its key is its name, and what is known of it at once is what it is',
    async (name, { about, load }) => {
      const stage = await load()
      expect([about.name, stage.name]).toEqual([name, name])
      expect(stage).toMatchObject(about)
      expect(stage.inputs).toBe(about.inputs)
    },
  )

  it.each(registered)('%s: @triagebook/stages/%s is its folder', (name) => {
    expect(existsSync(new URL(`packages/stages/src/${name}/index.ts`, ROOT))).toBe(true)
  })

  it.each(registered)('%s: has examples that begin with its command', (name, { about }) => {
    const commands = about.commands ?? [about.under?.command ?? name]
    expect(about.examples.filter((example) => !commands.includes(example.split(' ')[0] ?? ''))).toEqual([])
    expect(about.examples.length > 0).toBe(commands.length > 0)
  })

  it.each(registered.filter(([, { about }]) => about.only === undefined))(
    '%s: `stages` of triagebook.yml can name it (settings.schema.json)',
    (name) => expect(withSettings).toContain(name),
  )

  it('is what docs/reference/stages.md says; `npm run fix` writes it', () => {
    expect(readFile('docs/reference/stages.md')).toBe(stagesPage())
  })
})
