import { describe, expect, it } from 'vitest'
import { DEFINITIONS } from './definitions.ts'
import { KPIS } from './registry.ts'

describe('the registry', () => {
  it('measures every figure that is defined, once, in the order of the definitions', () => {
    expect(KPIS.map(({ id }) => id)).toEqual(Object.keys(DEFINITIONS))
  })

  it.each(Object.entries(DEFINITIONS))('%s is defined whole', (id, { title, cohort, definition }) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(title).toMatch(/^[A-Z].{3,59}$/)
    expect(cohort, 'says which tickets are counted').toMatch(/^Tickets /)
    expect(definition, 'ends with its clock').toMatch(/^[A-Z].+\. Clock: .+\.$/)
  })

  it.each(KPIS)('$id stands an empty book', ({ measure }) => {
    expect(measure([], { asOf: 0, opened: 0, ownCodes: [] })).toMatchObject({ n: 0, interval: null })
  })
})
