/** The form in which two values are compared: lower case, NFC; `2` and `"2"` are equal. */
export function foldCase(value: string | number | boolean): string {
  return String(value).toLowerCase().normalize('NFC')
}
