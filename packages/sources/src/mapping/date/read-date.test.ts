import { describe, expect, it } from 'vitest'
import { datePattern } from './date-pattern.ts'
import { type DateRules, dateReader } from './read-date.ts'

const PATTERN = 'dd.MM.yyyy HH:mm:ss'
const reader = (patterns: readonly string[], rules: Partial<DateRules> = {}) =>
  dateReader({
    patterns: patterns.flatMap((pattern) => datePattern(pattern) ?? []),
    timeZone: 'Europe/Berlin',
    setBack: null,
    ...rules,
  })

/** The instants that a clock of a zone can mean: what is read for the earlier, without a choice, and for the later. */
const readings = (timeZone: string, text: string) =>
  (['earlier', null, 'later'] as const).map((setBack) => {
    const reading = reader([PATTERN], { timeZone, setBack })(text)
    return reading.kind === 'instant' ? reading.at : reading.kind
  })

describe('a time without a zone', () => {
  it.each([
    { zone: 'UTC', text: '04.03.2026 12:05:00', at: '2026-03-04T12:05:00Z' },
    { zone: 'Europe/Berlin', text: '04.03.2026 12:05:00', at: '2026-03-04T11:05:00Z' },
    { zone: 'Asia/Kathmandu', text: '04.03.2026 12:05:00', at: '2026-03-04T06:20:00Z' },
    { zone: 'Europe/Berlin', text: '29.03.2026 01:59:59', at: '2026-03-29T00:59:59Z' },
    { zone: 'Europe/Berlin', text: '29.03.2026 03:00:00', at: '2026-03-29T01:00:00Z' },
    { zone: 'Europe/Berlin', text: '25.10.2026 01:59:59', at: '2026-10-24T23:59:59Z' },
    { zone: 'Europe/Berlin', text: '25.10.2026 03:00:00', at: '2026-10-25T02:00:00Z' },
    { zone: 'America/Santiago', text: '05.09.2026 23:59:59', at: '2026-09-06T03:59:59Z' },
    { zone: 'America/Santiago', text: '06.09.2026 01:00:00', at: '2026-09-06T04:00:00Z' },
    { zone: 'America/Santiago', text: '05.04.2026 00:00:00', at: '2026-04-05T04:00:00Z' },
    { zone: 'America/Santiago', text: '04.04.2026 22:59:59', at: '2026-04-05T01:59:59Z' },
    { zone: 'Australia/Lord_Howe', text: '04.10.2026 02:30:00', at: '2026-10-03T15:30:00Z' },
    { zone: 'Australia/Lord_Howe', text: '05.04.2026 02:00:00', at: '2026-04-04T15:30:00Z' },
  ])('has one meaning: $text in $zone is $at', ({ zone, text, at }) =>
    expect(readings(zone, text)).toEqual([at, at, at]),
  )

  it.each([
    { zone: 'Europe/Berlin', text: '29.03.2026 02:00:00' },
    { zone: 'Europe/Berlin', text: '29.03.2026 02:59:59' },
    { zone: 'America/Santiago', text: '06.09.2026 00:00:00' },
    { zone: 'America/Santiago', text: '06.09.2026 00:59:59' },
    { zone: 'Australia/Lord_Howe', text: '04.10.2026 02:00:00' },
    { zone: 'Australia/Lord_Howe', text: '04.10.2026 02:29:59' },
  ])('did not exist where the clocks went forward over it: $text in $zone', ({ zone, text }) =>
    expect(readings(zone, text)).toEqual(['skipped', 'skipped', 'skipped']),
  )

  it.each([
    {
      zone: 'Europe/Berlin',
      text: '25.10.2026 02:00:00',
      ways: ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z'],
    },
    {
      zone: 'Europe/Berlin',
      text: '25.10.2026 02:59:59',
      ways: ['2026-10-25T00:59:59Z', '2026-10-25T01:59:59Z'],
    },
    {
      zone: 'America/Santiago',
      text: '04.04.2026 23:00:00',
      ways: ['2026-04-05T02:00:00Z', '2026-04-05T03:00:00Z'],
    },
    {
      zone: 'America/Santiago',
      text: '04.04.2026 23:59:59',
      ways: ['2026-04-05T02:59:59Z', '2026-04-05T03:59:59Z'],
    },
    {
      zone: 'Australia/Lord_Howe',
      text: '05.04.2026 01:30:00',
      ways: ['2026-04-04T14:30:00Z', '2026-04-04T15:00:00Z'],
    },
    {
      zone: 'Australia/Lord_Howe',
      text: '05.04.2026 01:59:59',
      ways: ['2026-04-04T14:59:59Z', '2026-04-04T15:29:59Z'],
    },
  ])('is never guessed where the clocks went back over it: $text in $zone', ({ zone, text, ways }) =>
    expect(readings(zone, text)).toEqual([ways[0], 'twice', ways[1]]),
  )

  it('is not read where no pattern matches it', () =>
    expect(reader([PATTERN])('2026-03-04 12:05:00')).toEqual({ kind: 'unreadable' }))
})

describe('a time with a zone', () => {
  const zoned = reader(['yyyy-MM-dd HH:mmXXX'])
  it.each([
    { text: '2026-03-04 12:05+09:00', at: '2026-03-04T03:05:00Z' },
    { text: '2026-03-04 12:05-03:30', at: '2026-03-04T15:35:00Z' },
    { text: '2026-03-04 12:05Z', at: '2026-03-04T12:05:00Z' },
    { text: '2026-03-29 02:30+01:00', at: '2026-03-29T01:30:00Z' },
    { text: '2026-10-25 02:30+01:00', at: '2026-10-25T01:30:00Z' },
  ])('does not need the zone of the mapping: $text is $at', ({ text, at }) =>
    expect(zoned(text)).toEqual({ kind: 'instant', at }),
  )
})

describe('several patterns', () => {
  const both = reader(['dd/MM/yyyy', 'MM/dd/yyyy'])
  it('never choose between two instants', () =>
    expect(both('03/04/2026')).toEqual({
      kind: 'two-ways',
      ways: ['2026-04-02T22:00:00Z', '2026-03-03T23:00:00Z'],
    }))

  it.each([
    { name: 'that mean the same', text: '05/05/2026', at: '2026-05-04T22:00:00Z' },
    { name: 'of which one matches', text: '25/04/2026', at: '2026-04-24T22:00:00Z' },
    { name: 'of which the other matches', text: '04/25/2026', at: '2026-04-24T22:00:00Z' },
  ])('read a time $name', ({ text, at }) => expect(both(text)).toEqual({ kind: 'instant', at }))

  it('give the unclear reading where one of two is clear', () => {
    const two = reader(['dd/MM/yyyy HH:mm', 'MM/dd/yyyy HH:mm'], { timeZone: 'Europe/Berlin' })
    expect(two('29/03/2026 02:30')).toEqual({ kind: 'skipped' })
    expect(two('25/10/2026 02:30')).toEqual({ kind: 'twice' })
  })
})

describe('without patterns', () => {
  it.each([
    { text: '2026-03-04T12:05:00+01:00', reading: { kind: 'instant', at: '2026-03-04T11:05:00Z' } },
    { text: '2026-03-04T12:05:00', reading: { kind: 'unreadable' } },
    { text: '04.03.2026', reading: { kind: 'unreadable' } },
  ])('only ISO 8601 with a zone is read: $text', ({ text, reading }) =>
    expect(reader([])(text)).toEqual(reading),
  )
})

describe('a time as a number', () => {
  it.each([
    { patterns: ['epoch'], text: '1774522567', at: '2026-03-26T10:56:07Z' },
    { patterns: ['epoch'], text: '1774522567.891', at: '2026-03-26T10:56:07Z' },
    { patterns: ['epoch'], text: '0', at: '1970-01-01T00:00:00Z' },
    { patterns: ['epoch-ms'], text: '1774522567891', at: '2026-03-26T10:56:07Z' },
    { patterns: ['epoch', 'epoch-ms'], text: '1774522567891', at: '2026-03-26T10:56:07Z' },
    { patterns: ['epoch', 'dd.MM.yyyy'], text: '26.03.2026', at: '2026-03-25T23:00:00Z' },
    { patterns: ['epoch'], text: '7258118399', at: '2199-12-31T23:59:59Z' },
  ])('is read as $patterns: $text is $at', ({ patterns, text, at }) =>
    expect(reader(patterns)(text)).toEqual({ kind: 'instant', at }),
  )

  it.each([
    { patterns: ['epoch'], text: '7258118400' },
    { patterns: ['dd.MM.yyyy'], text: '26.03.0000' },
    { patterns: ['epoch'], text: '-1' },
    { patterns: ['epoch'], text: '1e9' },
    { patterns: ['epoch-ms'], text: '2026-03-26' },
    { patterns: ['dd.MM.yyyy'], text: '1774522567' },
  ])('is none that $patterns can read: $text', ({ patterns, text }) =>
    expect(reader(patterns)(text)).toEqual({ kind: 'unreadable' }),
  )

  it('is not guessed where seconds and milliseconds would both fit', () =>
    expect(reader(['epoch', 'epoch-ms'])('1774522567').kind).toBe('two-ways'))
})
