import type { Unit } from '@triagebook/metrics'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const COUNT = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
const PERCENT = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const RATIO = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A number as people write it: `1,234`, `2 days 4 h`, `61.3 %`, `2.83`. Rounded for reading; figures.json has it exactly. */
export function showValue(value: number, unit: Unit): string {
  switch (unit) {
    case 'tickets':
      return COUNT.format(value)
    case 'seconds':
      return showDuration(value)
    case 'share':
      return `${PERCENT.format(value * 100)} %`
    case 'ratio':
      return RATIO.format(value)
  }
}

/** The two largest units that are not zero: `2 days 4 h`, `3 h 20 min`, `45 min`, `30 s`. Calendar time. */
function showDuration(seconds: number): string {
  if (Math.round(seconds) < MINUTE) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / MINUTE)
  if (minutes * MINUTE < DAY) return join([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min'])
  const hours = Math.round(seconds / HOUR)
  const days = Math.floor(hours / 24)
  return join([days, days === 1 ? 'day' : 'days'], [hours % 24, 'h'])
}

function join(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${COUNT.format(amount)} ${unit}`)
    .join(' ')
}
