import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { bookAt } from '../book/open-book.ts'
import { outputFile, type Plan } from '../stage/plan.ts'
import { applyPlan } from './apply-plan.ts'

const environment = process.env

/** A plan of each kind of thing, in a book under Git. */
async function aPlan(file: string) {
  const { folder, git } = gitRepository(aBook())
  const plan: Plan = {
    changes: [
      outputFile(path.join(folder, file), 'page\n'),
      { root: 'book', path: 'new.md', content: 'words\n', madeFrom: null },
    ],
    effects: [{ kind: 'merge-driver', key: 'driver', words: 'It merges.', folder, command: 'true' }],
    report: { decision: 'done', reason: '', problems: [], counts: {} },
  }
  return {
    folder,
    plan,
    places: { book: await bookAt(folder, environment), environment },
    isSet: () => git('config', '--list').includes('merge.triagebook.driver=true'),
  }
}

describe('a plan', () => {
  it('changes the book first, then writes outputs, then has its effects', async () => {
    const { folder, plan, places, isSet } = await aPlan('site/page.html')
    expect(await applyPlan(plan, places)).toEqual({
      written: ['new.md', path.join(folder, 'site/page.html')],
      done: ['driver'],
      problems: [],
    })
    expect(readFileSync(path.join(folder, 'site/page.html'), 'utf8')).toBe('page\n')
    expect(isSet()).toBe(true)
  })

  it('goes no further where the book cannot be changed', async () => {
    const { folder, plan, places, isSet } = await aPlan('site/page.html')
    writeFileSync(path.join(folder, 'new.md'), 'somebody else’s\n')
    expect(await applyPlan(plan, places)).toMatchObject({
      written: [],
      done: [],
      problems: [{ code: 'book/changed-meanwhile' }],
    })
    expect({ output: existsSync(path.join(folder, 'site')), effect: isSet() }).toEqual({
      output: false,
      effect: false,
    })
  })

  it('has no effects where an output cannot be written', async () => {
    const { folder, plan, places, isSet } = await aPlan('site')
    mkdirSync(path.join(folder, 'site'))
    expect(await applyPlan(plan, places)).toMatchObject({
      written: ['new.md'],
      done: [],
      problems: [
        {
          code: 'output/cannot-write',
          exit: 3,
          message: `${path.join(folder, 'site')} was not written: a folder has that name.`,
        },
      ],
    })
    expect(isSet()).toBe(false)
  })

  it('leaves a device alone that is named as an output', async () => {
    const { plan, places } = await aPlan('page.html')
    const { problems } = await applyPlan({ ...plan, changes: [outputFile('/dev/null', 'page\n')] }, places)
    expect(problems[0]?.message).toBe('/dev/null was not written: it is not a file.')
  })

  it('says that a part of an output’s path is a file', async () => {
    const { folder, plan, places } = await aPlan('site/page.html')
    writeFileSync(path.join(folder, 'site'), '')
    const { problems } = await applyPlan(plan, places)
    expect(problems[0]?.message).toContain('a part of its path is a file, not a folder')
  })

  it('says once why several outputs cannot be written, and how to fix it', async () => {
    const { folder, places } = await aPlan('page.html')
    writeFileSync(path.join(folder, 'site'), '')
    mkdirSync(path.join(folder, 'page'))
    const files = ['site/a.html', 'b.html', 'site/c.html', 'page', 'site/d.html'].map((file) =>
      outputFile(path.join(folder, file), 'words\n', file),
    )
    const { written, problems } = await applyPlan({ changes: files, effects: [] }, places)
    expect({ written, problems: problems.map(({ message, hint }) => `${message} ${hint}`) }).toEqual({
      written: ['b.html'],
      problems: [
        `${path.join(folder, 'site/a.html')} and 2 more were not written: a part of its path is a file, not a folder. Rename or remove it.`,
        `${path.join(folder, 'page')} was not written: a folder has that name. Rename or remove it.`,
      ],
    })
  })

  it('does not count an effect that did not take place', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, aBook())
    const { plan } = await aPlan('page.html')
    const effects = plan.effects.map((effect) => ({ ...effect, folder }))
    expect(await applyPlan({ changes: [], effects }, { book: null, environment })).toEqual({
      written: [],
      done: [],
      problems: [],
    })
  })

  it('cannot change a book that is not open', async () => {
    const { plan } = await aPlan('page.html')
    await expect(applyPlan(plan, { book: null, environment })).rejects.toThrow('port `book`')
  })
})
