/** `19 working hours`, whole ones; minutes below one hour, at least one. */
export function showWorkingTime(seconds: number): string {
  const minutes = Math.max(1, Math.floor(seconds / 60))
  const hours = Math.floor(minutes / 60)
  const [count, unit] = hours === 0 ? [minutes, 'minute'] : [hours, 'hour']
  return `${count} working ${unit}${count === 1 ? '' : 's'}`
}
