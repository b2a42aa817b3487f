import { aBook, aHost, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { runStage } from '../../run/run-stage.ts'
import { validate } from '../index.ts'

const CHECKS_PATH = 'rules/checks.yml'
const OTHER = RECORD_PATH.replace('zendesk-eu-1', 'zendesk-eu-2')
const FIRST = aBook()[RECORD_PATH] ?? ''
const SECOND = FIRST.replace('zendesk-eu-1', 'zendesk-eu-2').replace('"1"', '"2"')

const CHECKS = `version: 1
checks:
  - name: no-second
    must: { not: [{ field: source.native_id, equals: "2" }] }
    message: There is a second one.
    hint: Delete it.
    severity: error
  - name: has-tier
    must: { field: customer.tier, exists: true }
    message: The tier is missing.
    severity: warning
`

/** What the checks, or the reader of their file, say. */
async function found(checks: string, paths: readonly string[] = []): Promise<readonly string[]> {
  const folder = temporaryFolder()
  writeFiles(folder, aBook({ [OTHER]: SECOND, [CHECKS_PATH]: checks }))
  const { problems } = await runStage(validate, { paths }, aHost(folder))
  return problems
    .filter(({ code, at }) => code === 'checks/failed' || at?.path === CHECKS_PATH)
    .map(
      ({ severity, at, message, hint }) =>
        `${at?.path}:${at?.line}:${at?.col} ${severity} ${message} ${hint}`,
    )
}

const lineOf = (text: string) => FIRST.split('\n').findIndex((line) => line.startsWith(text)) + 1

it('validate says what the team’s checks say of each record, at the field or in line 1', async () => {
  expect(await found(CHECKS)).toEqual([
    `${RECORD_PATH}:2:1 warning Check \`has-tier\`: The tier is missing. rules/checks.yml says what your team asks for.`,
    `${OTHER}:1:1 error Check \`no-second\`: There is a second one. Delete it.`,
    `${OTHER}:2:1 warning Check \`has-tier\`: The tier is missing. rules/checks.yml says what your team asks for.`,
  ])
  expect(lineOf('id:')).toBe(2)
})

it('validate runs them on the records that it is asked about, and only there', async () => {
  expect(await found(CHECKS, [RECORD_PATH])).toHaveLength(1)
  expect(await found(CHECKS, ['rules'])).toEqual([])
})

it.each([[], ['rules'], ['tickets']])(
  'validate reports a broken file of checks once: %s',
  async (...paths) => {
    expect(await found(CHECKS.replace('customer.tier', 'customer.teir'), paths)).toEqual([
      `${CHECKS_PATH}:9:20 error There is no field \`customer.teir\` that rules can read. Did you mean \`customer.tier\`?`,
    ])
  },
)
