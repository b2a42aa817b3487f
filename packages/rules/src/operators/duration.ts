const UNITS: Readonly<Record<string, readonly [minutes: number, word: string]>> = {
  m: [1, 'minute'],
  h: [60, 'hour'],
  d: [24 * 60, 'day'],
}

const MINUTE = 60_000

/** A time as conditions write it, such as `3d`: how long it is, and in words. The schema has checked its form. */
export interface Duration {
  readonly milliseconds: number
  /** `3 days`. */
  readonly words: string
}

export function readDuration(written: string): Duration {
  const count = Number.parseInt(written, 10)
  const [minutes, word] = UNITS[written.slice(-1)] ?? [0, written]
  return { milliseconds: count * minutes * MINUTE, words: `${count} ${word}${count === 1 ? '' : 's'}` }
}
