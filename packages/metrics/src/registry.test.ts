import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measured } from '../test-data/a-ticket.ts'
import { KPIS } from './registry.ts'

const files = readdirSync(new URL('./kpis/', import.meta.url))
const ids = KPIS.map(({ id }) => id)

describe('the registry', () => {
  it('has a line for every KPI of the folder kpis', () => {
    const named = files.filter((file) => !file.endsWith('.test.ts')).map((file) => file.replace('.ts', ''))
    expect(
      named.filter((name) => !ids.includes(name)),
      'without a line in registry.ts',
    ).toEqual([])
  })

  it('has every KPI once, in a file of its name, with a test next to it', () => {
    const needed = ids.flatMap((id) => [`${id}.ts`, `${id}.test.ts`])
    expect(
      needed.filter((file) => !files.includes(file)),
      'missing in kpis',
    ).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(KPIS)(
    '$id has a whole definition',
    ({ id, title, cohort, numerator, denominator, clock, source }) => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(title).toMatch(/^[A-Z].{3,59}$/)
      expect(cohort, 'says which tickets are counted').toMatch(/^Tickets /)
      for (const part of [numerator, denominator ?? 'x', clock, source]) expect(part).toMatch(/[^.\s]$/)
      expect(clock, 'goes on after "Clock:"').toMatch(/^[a-z]/)
    },
  )

  it.each(KPIS)('$id has a value for no tickets, or says why it has none', (kpi) => {
    const { value, n, interval, notes = [] } = measured(kpi, [])
    expect({ n, interval }).toEqual({ n: 0, interval: null })
    if (value === null) expect(notes.join(' ')).toMatch(/^.*Too few tickets \(0\)/)
    else expect(value).toBe(0)
  })
})
