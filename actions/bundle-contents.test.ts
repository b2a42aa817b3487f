import { describe, expect, it } from 'vitest'
import { bundleContents, chunksOf, type Stats } from './bundle-contents.ts'

const PNPM = '/clone/node_modules/.pnpm'
const STARTS = 'esm|/loaders/empty.js!/clone/actions/build/index.js'
const ASKS = 'esm|/loaders/empty.js!/clone/packages/stages/build/validate/index.js'
const STATS: Stats = {
  chunks: [
    { id: 7, files: ['index.js'], siblings: [], origins: [{ module: '' }] },
    { id: 2, files: ['2.index.js'], siblings: [3], origins: [{ module: STARTS }] },
    { id: 3, files: ['3.index.js'], siblings: [2], origins: [{ module: STARTS }, { module: ASKS }] },
  ],
  modules: [
    {
      nameForCondition: '/clone/actions/build/index.js',
      chunks: [7],
      modules: [
        { nameForCondition: '/clone/actions/build/index.js', chunks: [] },
        { nameForCondition: '/clone/packages/record/build/check/times.js', chunks: [] },
      ],
    },
    { nameForCondition: `${PNPM}/@actions+core@3.0.1/node_modules/@actions/core/lib/core.js`, chunks: [7] },
    { nameForCondition: null, chunks: [7] },
    { nameForCondition: '/clone/packages/stages/build/validate/index.js', chunks: [2] },
    { nameForCondition: `${PNPM}/yaml@2.9.1/node_modules/yaml/dist/index.js`, chunks: [2, 7] },
    { nameForCondition: `${PNPM}/re2js@2.0.0/node_modules/re2js/index.js`, chunks: [3] },
    { nameForCondition: `${PNPM}/unused@1.0.0/node_modules/unused/index.js`, chunks: [] },
  ],
}

describe('the contents of a bundle', () => {
  it('are our files and others’ packages, chunk by chunk, and the chunks that each loads', () => {
    expect(bundleContents(STATS).chunks).toEqual({
      '2.index.js': {
        holds: ['packages/stages/validate/index.js', 'yaml'],
        together: ['3.index.js'],
        later: ['3.index.js'],
      },
      '3.index.js': { holds: ['re2js'], together: ['2.index.js'], later: [] },
      'index.js': {
        holds: ['@actions/core', 'packages/record/check/times.js', 'yaml'],
        together: [],
        later: ['2.index.js', '3.index.js'],
      },
    })
  })

  it('name each package whose licence is owed, once', () => {
    expect(bundleContents(STATS).packages).toEqual([
      `${PNPM}/@actions+core@3.0.1/node_modules/@actions/core`,
      `${PNPM}/re2js@2.0.0/node_modules/re2js`,
      `${PNPM}/yaml@2.9.1/node_modules/yaml`,
    ])
  })
})

it('the chunks of an action are those of its start, and all that these may ask for', () => {
  const chunk = (holds: readonly string[], together: readonly string[], later: readonly string[]) => ({
    holds,
    together,
    later,
  })
  const chunks = {
    'index.js': chunk(['@actions/core'], [], ['1.js', '4.js']),
    '1.js': chunk(['packages/stages/import/index.js'], ['2.js'], []),
    '2.js': chunk(['yaml'], ['1.js'], ['3.js']),
    '3.js': chunk(['re2js'], [], ['2.js', '5.js']),
    '4.js': chunk(['packages/stages/report/index.js'], [], []),
    '5.js': chunk(['undici'], [], ['3.js']),
  }
  expect(chunksOf(chunks, 'import')).toEqual({
    atOnce: ['index.js', '1.js', '2.js'],
    later: ['3.js', '5.js'],
  })
})
