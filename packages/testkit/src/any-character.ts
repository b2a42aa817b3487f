import fc from 'fast-check'

/** Any character that text in UTF-8 can hold. fast-check's own `binary` makes a table of all of them first, which takes a second. */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10ffff)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
