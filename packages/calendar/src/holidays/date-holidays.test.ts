import { describe, expect, it } from 'vitest'
import { publicHolidays } from './date-holidays.ts'

const KNOWN = publicHolidays()
const days = (country: string, region: string | undefined, candidates: readonly string[]) =>
  candidates.filter((day) => KNOWN.isHoliday(day, country, region))

describe('public holidays', () => {
  it('are those of the region', () => {
    const candidates = ['2026-01-06', '2026-06-04', '2026-10-31', '2026-11-01']
    expect(days('DE', 'BY', candidates)).toEqual(['2026-01-06', '2026-06-04', '2026-11-01'])
    expect(days('DE', 'SN', candidates)).toEqual(['2026-10-31'])
    expect(days('DE', undefined, candidates)).toEqual([])
  })

  it('move to the Monday where the law says so', () => {
    const candidates = ['2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29']
    expect(days('GB', 'ENG', candidates)).toEqual(['2026-12-25', '2026-12-26', '2026-12-28'])
  })

  it('last as many days as the feast, which may begin on the evening before', () => {
    const candidates = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23']
    expect(days('SA', undefined, candidates)).toEqual(candidates.slice(1, 5))
  })

  it('go on into the next year', () => {
    const candidates = ['2026-12-27', '2026-12-28', '2027-01-02', '2027-01-03']
    expect(days('SZ', undefined, candidates)).toEqual(['2026-12-28', '2027-01-02'])
  })

  it('are whole days, also where the clocks change on them', () => {
    expect(days('NO', undefined, ['2024-03-30', '2024-03-31', '2024-04-02'])).toEqual(['2024-03-31'])
    expect(days('HT', undefined, ['2026-11-01', '2026-11-02'])).toEqual(['2026-11-01', '2026-11-02'])
  })

  it('are not those that begin at noon', () => {
    expect(days('IS', undefined, ['2026-12-24', '2026-12-25', '2026-12-31'])).toEqual(['2026-12-25'])
  })

  it('are known of many countries, and of the regions of some', () => {
    expect(KNOWN.countries.length).toBeGreaterThan(180)
    expect(KNOWN.regionsOf('DE')).toContain('BY')
    expect(KNOWN.regionsOf('XX')).toEqual([])
  })
})
