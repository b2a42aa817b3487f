import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { clackPrompts } from './clack-prompts.ts'

const ENTER = '\r'
const DOWN = '\u001b[B'
const CTRL_C = '\u0003'

/** Prompts to a person who presses these keys. */
function aPerson(...keys: readonly string[]) {
  const input = new PassThrough()
  const output = new PassThrough()
  let shown = ''
  output.on('data', (chunk) => {
    shown += chunk
  })
  const left = [...keys]
  const press = () => {
    const key = left.shift()
    if (key === undefined) return
    input.write(key)
    setImmediate(press)
  }
  setImmediate(press)
  return { ask: clackPrompts({ input, output }), shown: () => shown }
}

it('takes a line', async () => {
  const { ask, shown } = aPerson(...'Export', ENTER)
  expect(await ask.line({ message: 'What?' })).toBe('Export')
  expect(shown()).toContain('What?')
})

it('does not take nothing where something has to be known', async () => {
  const { ask, shown } = aPerson(ENTER, ...'cus', ENTER)
  expect(await ask.line({ message: 'Who?', required: true })).toBe('cus')
  expect(shown()).toContain('An answer is required.')
})

it('says why it does not take an answer, and asks again', async () => {
  const { ask, shown } = aPerson(...'ab', ENTER, '\u007f', ENTER)
  const refusal = (answer: string) => (answer === 'a' ? null : 'One letter is enough.')
  expect(await ask.line({ message: 'Who?', refusal })).toBe('a')
  expect(shown()).toContain('One letter is enough.')
})

it('takes several lines, or none', async () => {
  expect(await aPerson('a', ENTER, 'b', ENTER, ENTER).ask.lines({ message: 'What?' })).toBe('a\nb')
  expect(await aPerson(ENTER, ENTER).ask.lines({ message: 'What?' })).toBe('')
})

it('lets a word be chosen, or none', async () => {
  expect(await aPerson(DOWN, ENTER).ask.choose({ message: 'Which?' }, ['bug', 'question'])).toBe('question')
  expect(await aPerson(ENTER).ask.choose({ message: 'Which?' }, ['bug'], 'None')).toBe('')
})

it('takes no for an answer unless the person says yes', async () => {
  expect(await aPerson(ENTER).ask.confirm({ message: 'Now?' })).toBe(false)
  expect(await aPerson('y').ask.confirm({ message: 'Now?' })).toBe(true)
})

it('stops where the person does', async () => {
  await expect(aPerson(CTRL_C).ask.line({ message: 'What?' })).rejects.toMatchObject({
    problems: [{ code: 'cli/stopped' }],
  })
})
