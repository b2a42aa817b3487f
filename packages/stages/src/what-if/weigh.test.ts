import { aBook, recordText, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { bookAt } from '../book/open-book.ts'
import { secondThread } from '../threads/second-thread.ts'
import { sharedPaths } from '../threads/shared-paths.ts'
import { rulesOfSides } from './rule-sides.ts'
import { joined, type WeighWork } from './weigh.ts'
import { type Weighed, weighPaths } from './weigh-paths.ts'

const WORKER = new URL('./worker.ts', import.meta.url)
const NOW = new Date('2026-04-01T08:00:00Z')
const rules = (type: string) => ({
  classify: {
    path: 'rules/classify.yml',
    content: `version: 1\nrules:\n  - { name: ${type}-words, set: { type: ${type} }, when: { text: [title], contains: crashes } }\n`,
  },
})

/** Of 300 tickets, of which people decided every third and confirmed every fifth. */
async function aWork(): Promise<WeighWork> {
  const records = Array.from({ length: 300 }, (_, index) => {
    const by = index % 3 === 0 ? 'lena' : '"rule:bug-words@1"'
    const type = `  type: bug\n  decided: { type: { value: bug, by: ${by}, at: "2026-03-26T11:00:00Z" } }\n`
    const text = recordText(`zendesk-eu-${index}`, index % 2 === 0 ? 'It crashes' : 'It is slow')
    return [
      `tickets/2026/03/zendesk-eu-${index}.md`,
      text.replace(
        '  status: open\n---',
        `  status: open\n${type}${index % 5 === 0 ? '  confirmed: bug\n' : ''}---`,
      ),
    ] as const
  })
  const folder = temporaryFolder()
  writeFiles(folder, { ...aBook({}), ...Object.fromEntries(records) })
  const book = await bookAt(folder, {})
  const side = (type: string) => ({ settings: book.settings, files: rules(type) })
  const sides = { before: side('bug'), after: side('ui') }
  return { kind: 'weigh', folder, sides, now: NOW, loads: undefined, ...sharedPaths(book.recordPaths()) }
}

function weighed(work: WeighWork, paths: readonly string[]): Weighed {
  const weighing = weighPaths(sharedPaths(paths), { ...work, rules: rulesOfSides(work.sides).rules })
  for (let step = weighing.next(); ; step = weighing.next()) if (step.done) return step.value
}

it('two threads find together what one finds alone', async () => {
  const work = await aWork()
  const whole = joined([weighed(work, work.paths)])
  expect(whole.moves).toMatchObject({ tickets: 300, moved: 100 })
  expect(whole.backtest.fields).toMatchObject([{ field: 'type', before: { recall: { n: 140 } } }])
  const rest = await secondThread<Weighed>({ ...work, ...sharedPaths(work.paths.slice(200)) }, WORKER)
  expect(rest).toHaveLength(1)
  expect(joined([...rest, weighed(work, work.paths.slice(0, 200))])).toEqual(whole)
})
