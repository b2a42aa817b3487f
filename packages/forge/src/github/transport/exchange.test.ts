import { describe, expect, it } from 'vitest'
import { fakeClock } from '../../../test-data/fake-clock.ts'
import { exchangeOver, type Write } from './exchange.ts'
import { object, text } from './form.ts'
import type { Call } from './operation.ts'
import type { Outcome } from './outcome.ts'

const CALL: Call = {
  operation: { route: 'GET /repos/{owner}/{repo}/x', task: 'read {what}', permissions: [] },
  parameters: { what: 'it' },
}
const FORM = object({ name: text })
const PATIENCE = { attempts: 4, connects: 3, seconds: 300, timeoutSeconds: 1 }

const done: Outcome = { kind: 'answered', data: { name: 'x' }, headers: {}, request: 'R' }
const limited = (until: Extract<Outcome, { kind: 'limited' }>['until']): Outcome => ({
  kind: 'limited',
  until,
  request: 'R',
})
const unclear: Outcome = { kind: 'unclear', answer: 'status 502', request: 'R' }
const unreachable: Outcome = { kind: 'unreachable', words: 'no such host' }

/** An exchange that gets these outcomes one after the other, the last for good. */
function anExchange(...outcomes: readonly Outcome[]) {
  const clock = fakeClock()
  const sent: number[] = []
  const exchange = exchangeOver({
    host: 'api.example',
    patience: PATIENCE,
    clock,
    open: async () => async () => {
      sent.push(clock.now().getTime())
      return outcomes[sent.length - 1] ?? outcomes.at(-1) ?? done
    },
  })
  return { exchange, clock, sent }
}

const seconds = ({ pauses }: { readonly pauses: readonly number[] }) => pauses.map((pause) => pause / 1000)
const inSeconds = (count: number) => ({ instant: new Date(Date.UTC(2026, 3, 1, 8, 0, count)) })
const problems = (...codes: readonly string[]) =>
  expect.objectContaining({ problems: codes.map((code) => expect.objectContaining({ code })) })

describe('a read waits', () => {
  it.each([
    { name: 'as long as Retry-After says', outcomes: [limited({ seconds: 7 })], pauses: [7] },
    { name: 'until the reset', outcomes: [limited(inSeconds(90))], pauses: [90] },
    { name: 'at least a second for a reset that is over', outcomes: [limited(inSeconds(-5))], pauses: [1] },
    {
      name: 'a minute and then two, where a limit says nothing',
      outcomes: [limited(undefined), limited(undefined)],
      pauses: [60, 120],
    },
    { name: 'longer after each failure', outcomes: [unreachable, unclear, unclear], pauses: [1, 2, 4] },
    { name: 'exactly as long as patience has seconds', outcomes: [limited({ seconds: 300 })], pauses: [300] },
  ])('$name', async ({ outcomes, pauses }) => {
    const { exchange, clock } = anExchange(...outcomes, done)
    await expect(exchange.read(CALL, FORM)).resolves.toEqual({ name: 'x' })
    expect(seconds(clock)).toEqual(pauses)
  })
})

describe('a read ends with one problem', () => {
  it.each([
    {
      name: 'after as many attempts as patience has',
      outcomes: [unclear],
      code: 'unexpected-answer',
      times: 4,
    },
    { name: 'sooner where no connection comes about', outcomes: [unreachable], code: 'no-network', times: 3 },
    {
      name: 'at once for a pause that is too long',
      outcomes: [limited({ seconds: 301 })],
      code: 'rate-limit',
      times: 1,
    },
    {
      name: 'at once for a reset that is too far',
      outcomes: [limited(inSeconds(301))],
      code: 'rate-limit',
      times: 1,
    },
    {
      name: 'at a pause that is longer than what the pauses before have left',
      outcomes: [limited(undefined), limited(undefined), limited(undefined)],
      code: 'rate-limit',
      times: 3,
    },
  ])('$name', async ({ outcomes, code, times }) => {
    const { exchange, sent } = anExchange(...outcomes)
    await expect(exchange.read(CALL, FORM)).rejects.toEqual(problems(`forge/${code}`))
    expect(sent).toHaveLength(times)
  })

  it('for an answer of another form, with its place and request', async () => {
    const { exchange } = anExchange({ ...done, data: { name: 7 }, request: 'ABCD:1' })
    await expect(exchange.read(CALL, FORM)).rejects.toThrow(
      'cannot read it: instead of an answer it got an answer without a readable body.name (request ABCD:1)',
    )
  })
})

it('has one patience for all reads of a run', async () => {
  const { exchange } = anExchange(limited({ seconds: 200 }), done, limited({ seconds: 101 }))
  await exchange.read(CALL, FORM)
  await expect(exchange.read(CALL, FORM)).rejects.toEqual(problems('forge/rate-limit'))
})

describe('pages', () => {
  const page = (names: readonly string[], next?: number): Outcome => ({
    kind: 'answered',
    data: names.map((name) => ({ name })),
    headers: next === undefined ? {} : { link: `<https://api.example/x?page=${next}>; rel="next"` },
    request: 'R',
  })

  it('are read to the last, an empty one among them', async () => {
    const { exchange } = anExchange(page(['a'], 2), page([], 3), page(['b']))
    await expect(exchange.readAll(CALL, FORM)).resolves.toEqual([{ name: 'a' }, { name: 'b' }])
  })

  it.each([{ data: '' }, { data: null }, { data: {} }, { data: [null] }])(
    'that are $data are no empty list',
    async ({ data }) => {
      const { exchange } = anExchange(page(['a'], 2), { ...done, data })
      await expect(exchange.readAll(CALL, FORM)).rejects.toEqual(problems('forge/unexpected-answer'))
    },
  )
})

describe('a thing that may be missing', () => {
  const refused = (status: number): Outcome => ({
    kind: 'refused',
    status,
    words: '“No”',
    accepted: '',
    request: 'R',
  })

  it('is undefined for 404, and nothing else', async () => {
    await expect(anExchange(refused(404)).exchange.readIfAny(CALL, FORM)).resolves.toBeUndefined()
    await expect(anExchange(refused(403)).exchange.readIfAny(CALL, FORM)).rejects.toEqual(
      problems('forge/refused'),
    )
    await expect(anExchange(unclear).exchange.readIfAny(CALL, FORM)).rejects.toEqual(
      problems('forge/unexpected-answer'),
    )
  })
})

describe('writes', () => {
  const how = (look: Write<{ name: string }>['look']): Write<{ name: string }> => ({ form: FORM, look })
  const notThere = how(async () => undefined)

  it('go one by one and a second apart', async () => {
    const { exchange, sent } = anExchange(done)
    await Promise.all([1, 2, 3].map(() => exchange.write(CALL, notThere)))
    const [first = 0, ...others] = sent
    expect(others.map((time) => time - first)).toEqual([1000, 2000])
  })

  it('wait for no second that is over', async () => {
    const { exchange, clock } = anExchange(done)
    await exchange.write(CALL, notThere)
    await clock.sleep(1000)
    await exchange.write(CALL, notThere)
    expect(clock.pauses).toEqual([1000])
  })

  it('go on after one that failed', async () => {
    const { exchange } = anExchange(unclear, done)
    const both = [exchange.write(CALL, notThere), exchange.write(CALL, notThere)]
    await expect(Promise.allSettled(both)).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'fulfilled' },
    ])
  })

  it('are sent again after a limit or without a connection, which change nothing', async () => {
    const { exchange, sent } = anExchange(limited({ seconds: 7 }), unreachable, done)
    await expect(exchange.write(CALL, notThere)).resolves.toEqual({ name: 'x' })
    expect(sent).toHaveLength(3)
  })

  it.each([
    {
      name: 'what is there',
      look: async () => ({ name: 'found' }),
      end: { value: { name: 'found' } },
      times: 1,
    },
    {
      name: 'a problem where nothing is there',
      look: async () => undefined,
      end: { reason: problems('forge/unknown-outcome') },
      times: 1,
    },
    {
      name: 'a problem where the look fails',
      look: () => Promise.reject(new Error('no')),
      end: { reason: problems('forge/unknown-outcome') },
      times: 1,
    },
    {
      name: 'a second attempt where nobody sees it',
      look: 'again' as const,
      end: { value: { name: 'x' } },
      times: 2,
    },
  ])('come, without a clear answer, to $name', async ({ look, end, times }) => {
    const { exchange, sent } = anExchange(unclear, done)
    await expect(Promise.allSettled([exchange.write(CALL, how(look))])).resolves.toMatchObject([end])
    expect(sent).toHaveLength(times)
  })

  it('may expect a refusal', async () => {
    const refused: Outcome = { kind: 'refused', status: 422, words: '“exists”', accepted: '', request: 'R' }
    const write = (expected: Write<{ name: string }>['expected']) =>
      anExchange(refused).exchange.write(CALL, { ...notThere, ...(expected && { expected }) })
    await expect(write(({ words }) => ({ name: words }))).resolves.toEqual({ name: '“exists”' })
    await expect(write(() => undefined)).rejects.toEqual(problems('forge/refused'))
    await expect(write(undefined)).rejects.toEqual(problems('forge/refused'))
  })
})
