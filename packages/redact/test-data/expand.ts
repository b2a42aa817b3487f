const ALPHABETS: Readonly<Record<string, string>> = {
  hex: '0a1b2c3d',
  digits: '1234567890',
  lower: 'a2b3c4d5e6f7g2h3j4k5',
  upper: 'A2B3C4D5E6F7G2H3J4K5',
  mixed: 'aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0zA',
}

const FIXED: Readonly<Record<string, string>> = {
  uuid: '550e8400-e29b-41d4-a716-446655440000',
  json: Buffer.from(JSON.stringify({ email: 'a@b.example', key: 'aB3dE6gH9jK2mN5p'.repeat(6) })).toString(
    'base64',
  ),
}

/** `length` characters of an alphabet. */
export function charactersOf(alphabet: string, length: number): string {
  const characters = ALPHABETS[alphabet]
  if (characters === undefined) throw new Error(`There is no alphabet ${alphabet}.`)
  return characters.repeat(Math.ceil(length / characters.length)).slice(0, length)
}

/**
 * A made-up secret, written so that no scanner takes the source for a leak: `·` is nothing, `⏎` a line break,
 * `<hex 40>` forty characters of an alphabet, `<uuid>` and `<json>` fixed values.
 */
export function expand(text: string): string {
  return text
    .replaceAll('·', '')
    .replaceAll('⏎', '\n')
    .replace(/<(\w+) (\d+)>/g, (_, alphabet: string, length: string) =>
      charactersOf(alphabet, Number(length)),
    )
    .replace(/<(\w+)>/g, (all, name: string) => FIXED[name] ?? all)
}
