/** A bare account name, as a record writes people. */
export function isLogin(text: string): boolean {
  return text.length <= 100 && /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text)
}
