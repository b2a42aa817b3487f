/** Time, as the host gives it. */
export interface Clock {
  now(): Date
  sleep(milliseconds: number): Promise<void>
}
