import { describe, expect, it } from 'vitest'
import { chunkContents, type Stats } from './bundle-contents.ts'

const PNPM = '/clone/node_modules/.pnpm'
const STATS: Stats = {
  chunks: [
    { id: 7, files: ['index.js'] },
    { id: 2, files: ['2.index.js'] },
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
    { nameForCondition: `${PNPM}/unused@1.0.0/node_modules/unused/index.js`, chunks: [] },
  ],
}

describe('the contents of a bundle', () => {
  it('are our files and others’ packages, chunk by chunk', () => {
    expect(chunkContents(STATS).chunks).toEqual({
      '2.index.js': ['packages/stages/validate/index.js', 'yaml'],
      'index.js': ['@actions/core', 'packages/record/check/times.js', 'yaml'],
    })
  })

  it('name each package whose licence is owed, once', () => {
    expect(chunkContents(STATS).packages).toEqual([
      `${PNPM}/@actions+core@3.0.1/node_modules/@actions/core`,
      `${PNPM}/yaml@2.9.1/node_modules/yaml`,
    ])
  })
})
