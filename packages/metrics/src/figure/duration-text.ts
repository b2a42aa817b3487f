import { DAY_SECONDS, type Seconds } from '@triagebook/calendar/history'

const UNITS = [
  { seconds: DAY_SECONDS, name: 'days' },
  { seconds: 3600, name: 'hours' },
  { seconds: 60, name: 'minutes' },
]

/** For a sentence: `3.2 days`, `5.0 hours`; the exact number is in the figure. */
export function durationText(duration: Seconds): string {
  const unit = UNITS.find(({ seconds }) => duration >= seconds)
  return unit ? `${(duration / unit.seconds).toFixed(1)} ${unit.name}` : `${Math.round(duration)} seconds`
}
