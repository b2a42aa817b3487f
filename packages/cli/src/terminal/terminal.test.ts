import { EventEmitter } from 'node:events'
import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { terminal } from './terminal.ts'

interface Setting {
  readonly env?: Readonly<Record<string, string>>
  /** Which streams a person sits before. */
  readonly tty?: readonly ('stdin' | 'stderr')[]
}

function aWorld({ env = {}, tty = ['stdin', 'stderr'] }: Setting = {}) {
  const stream = (name: 'stdin' | 'stdout' | 'stderr') =>
    Object.assign(new PassThrough(), { isTTY: name !== 'stdout' && tty.includes(name) })
  const [stdout, stderr] = [stream('stdout'), stream('stderr')]
  const events = new EventEmitter()
  const ended: number[] = []
  const once = (event: 'SIGINT', act: () => void) => events.once(event, act)
  const exit = (code: number) => ended.push(code)
  return {
    world: { env, cwd: () => '/home', stdin: stream('stdin'), stdout, stderr, once, exit },
    interrupt: () => events.emit('SIGINT'),
    ended,
    written: () => ({ out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }),
  }
}

describe('the terminal', () => {
  it.each<{ name: string; setting: Setting; interactive: boolean; colours: boolean }>([
    { name: 'a person at both streams', setting: {}, interactive: true, colours: true },
    { name: 'input from a file', setting: { tty: ['stderr'] }, interactive: false, colours: true },
    { name: 'messages to a file', setting: { tty: ['stdin'] }, interactive: false, colours: false },
    { name: 'neither', setting: { tty: [] }, interactive: false, colours: false },
    { name: 'CI', setting: { env: { CI: 'true' } }, interactive: false, colours: true },
    { name: 'NO_COLOR', setting: { env: { NO_COLOR: '1' } }, interactive: true, colours: false },
    {
      name: 'empty CI and NO_COLOR',
      setting: { env: { CI: '', NO_COLOR: '' } },
      interactive: true,
      colours: true,
    },
  ])('with $name: interactive $interactive, colors $colours', ({ setting, interactive, colours }) => {
    expect(terminal(aWorld(setting).world)).toMatchObject({ interactive, colours })
  })

  it('does not open the input where nobody sees the questions', () => {
    const { world } = aWorld({ tty: [] })
    const closed = {
      ...world,
      get stdin(): never {
        throw new Error('It was opened.')
      },
    }
    expect(terminal(closed).interactive).toBe(false)
  })

  it.each([
    { name: 'the folder of the process', env: {}, folder: '/home' },
    { name: 'where the person stood, with npm', env: { INIT_CWD: '/desk' }, folder: '/desk' },
    {
      name: 'where the person stood before npm ran pnpm, which says INIT_CWD again',
      env: { INIT_CWD: '/clone', TRIAGEBOOK_FOLDER: '/desk' },
      folder: '/desk',
    },
    {
      name: 'where Git is, which clears what the terminal said',
      env: { INIT_CWD: '', TRIAGEBOOK_FOLDER: '' },
      folder: '/home',
    },
  ])('stands in $name', ({ env, folder }) => {
    expect(terminal(aWorld({ env }).world).folder).toBe(folder)
  })

  it.each([
    { env: {}, command: 'triagebook' },
    { env: { TRIAGEBOOK_COMMAND: 'npm run -s triagebook --' }, command: 'npm run -s triagebook --' },
  ])('is told to start Triagebook as $command', ({ env, command }) => {
    expect(terminal(aWorld({ env }).world).command).toBe(command)
  })

  it('has the key and Git’s variables from the environment, and writes to its own streams', () => {
    const { world, written } = aWorld({ env: { TRIAGEBOOK_PSEUDONYM_KEY: 'key', PATH: '/bin' } })
    const { pseudonymKey, environment, out, err } = terminal(world)
    out('result')
    err('message')
    expect({ pseudonymKey, path: environment.PATH, ...written() }).toEqual({
      pseudonymKey: 'key',
      path: '/bin',
      out: 'result',
      err: 'message',
    })
  })

  it.each([
    { name: 'with a person there, whose line of progress goes first', setting: {}, before: '\r\u001b[2K' },
    { name: 'with nobody there', setting: { tty: [] }, before: '' },
  ])('ends at Ctrl-C with the words of the moment, $name', ({ setting, before }) => {
    const { world, written, interrupt, ended } = aWorld(setting)
    let count = 0
    terminal(world).onInterrupt(() => `Stopped at ${count}.\n`)
    count = 3
    expect(ended).toEqual([])
    interrupt()
    expect({ ended, err: written().err }).toEqual({ ended: [130], err: `${before}Stopped at 3.\n` })
  })
})
