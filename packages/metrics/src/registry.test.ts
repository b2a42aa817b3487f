import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measured } from '../test-data/a-ticket.ts'
import { KPIS } from './registry.ts'

const files = readdirSync(new URL('./kpis/', import.meta.url))
const named = (pattern: RegExp) =>
  files.flatMap((file) => (pattern.exec(file)?.[1] === undefined ? [] : [pattern.exec(file)?.[1]])).sort()

describe('the registry', () => {
  it('has every KPI of the folder kpis, by the name of its file, once', () => {
    expect(KPIS.map(({ id }) => id).sort()).toEqual(named(/^([^.]+)\.ts$/))
  })

  it('has a test beside every KPI', () => {
    expect(named(/^([^.]+)\.test\.ts$/)).toEqual(KPIS.map(({ id }) => id).sort())
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
