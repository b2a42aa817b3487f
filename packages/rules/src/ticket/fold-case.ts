/** The form in which two values are compared: lower case, NFC. */
export function foldCase(value: string): string {
  return value.toLowerCase().normalize('NFC')
}
