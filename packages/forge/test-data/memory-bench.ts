import { memoryRepository } from '../src/memory/index.ts'
import { type Bench, TEAM } from './bench.ts'

export async function memoryBench(): Promise<Bench> {
  const repository = memoryRepository({ teams: { [TEAM.slug]: TEAM.members }, strangers: ['nobody'] })
  return {
    as: repository.as,
    push: repository.push,
    file: (branch, path) => repository.files(branch)[path],
    merge: async (number) => repository.merge(number),
    asked: async (number) => repository.asked(number),
    require: repository.require,
    checks: async (commit) => repository.checks(commit),
    approve: async (number, author) =>
      repository.review(number, {
        author,
        state: 'approved',
        at: new Date('2026-04-01T08:00:00Z'),
      }),
  }
}
