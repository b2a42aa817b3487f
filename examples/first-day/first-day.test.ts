import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../packages/testkit/src/index.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = path.join(HERE, '..', '..')
const README = readFileSync(path.join(ROOT, 'README.md'), 'utf8')
const [, SECTION = ''] = /^## Your own data in ten minutes\n([\s\S]*?)^## /m.exec(README) ?? []

/** The commands of the README, path by path, a line each. */
const PATHS = [...SECTION.matchAll(/^```\n([\s\S]*?)^```$/gm)].map(([, lines = '']) =>
  lines.trim().split('\n'),
)

/** An empty folder with the exports beside it, of a person whom Git knows and who has the command `triagebook`. */
function aFirstDay() {
  const home = temporaryFolder()
  const folder = path.join(home, 'my-desk')
  for (const name of ['my-desk', 'bin']) mkdirSync(path.join(home, name))
  for (const name of ['export.json', 'tickets.csv'])
    copyFileSync(path.join(HERE, name), path.join(home, name))
  writeFileSync(path.join(home, '.gitconfig'), '[user]\nname = lena\nemail = lena@people.example\n')
  symlinkSync(path.join(ROOT, 'packages', 'cli', 'dist', 'main.js'), path.join(home, 'bin', 'triagebook'))
  const places = [path.join(home, 'bin'), path.dirname(process.execPath), process.env.PATH]
  return (commands: readonly string[]) => {
    const { NODE_COMPILE_CACHE } = process.env
    const env = { HOME: home, PATH: places.join(path.delimiter), NODE_COMPILE_CACHE }
    const script = ['set -e', ...commands].join('\n')
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
}

describe('the ten minutes of the README', () => {
  it.each([
    {
      name: 'an export of 12 tickets',
      commands: PATHS[0] ?? [],
      tickets: 12,
      escalated: [
        'Checkout rejects every card',
        'Refund arrives twice',
        'Dashboard stays blank after sign-in',
      ],
    },
    {
      name: 'a table of 15 tickets',
      commands: PATHS[1] ?? [],
      tickets: 15,
      escalated: ['Nobody can sign in since the update', 'Card is charged twice'],
    },
  ])(
    'lead from an empty folder and $name to an agenda in at most 8 commands and no edit',
    ({ commands, tickets, escalated }) => {
      const run = aFirstDay()
      const { status, stdout, stderr } = run(commands)
      expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining(`${tickets} new.`) })
      expect(commands.length).toBeLessThanOrEqual(8)
      const [, agenda = ''] = stdout.split('<!-- triagebook:agenda:')
      for (const title of escalated) expect(agenda).toContain(title)
      expect(stderr).not.toMatch(/^(?:error|warning) /m)
      expect(run(['triagebook validate'])).toEqual({
        status: 0,
        stdout: '',
        stderr: `${tickets} records checked: no problems.\n`,
      })
    },
  )

  it('are two paths', () => {
    expect(PATHS).toHaveLength(2)
  })
})
