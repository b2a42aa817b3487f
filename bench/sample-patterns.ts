const THINGS = [
  'account address agent alarm api archive article assertion attachment audit avatar backup badge banner basket batch',
  'billing board bookmark browser bucket button cache calendar campaign card certificate channel chart chat checkbox',
  'checkout client clipboard clock column comment component contact contract cookie country coupon currency cursor',
  'customer dashboard database deadline delivery department device dialog digest discount document domain download draft',
  'editor endpoint event export feed field filter folder font form gateway group guest header history hook icon import',
  'inbox index integration invite invoice keyboard label language layout licence link list login mailbox map margin member',
  'menu message meeting metric migration mobile module notification number offer office order owner package page panel',
  'partner password payment permission phone picture plan plugin policy portal preview printer priority product profile',
  'project proxy quota quote range receipt record refund region release reminder report request response role row schedule',
  'schema screen script search secret segment sender server session setting shard shift shipment signature site snapshot',
  'spinner spreadsheet status storage stream subscription summary survey table tag task tax team template tenant terminal',
  'theme thread ticket timeline timezone token toolbar total transfer trial tutorial update upload usage user vault version',
  'video view vote voucher warehouse warning webhook widget window wizard workflow workspace',
]
  .join(' ')
  .split(' ')

const TROUBLES =
  'fails|stops|hangs|crashes|is slow|is empty|is missing|is wrong|does not load|times out'.split('|')

/** Patterns as rules have them: words, choices, gaps, numbers with a unit, letters beyond ASCII. */
export function samplePatterns(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const [one, two, three] = [thing(index * 3), thing(index * 3 + 1), thing(index * 3 + 2)]
    const shapes = [
      `${one} (${TROUBLES[index % TROUBLES.length]}|not found)`,
      String.raw`\b${one}s?\b`,
      `${one} .{0,40} ${two}`,
      `${one} ${two}|${two} of the ${three}|${three} without ${one}`,
      `(see|open|read) (a|the|another) ${one}`,
      String.raw`${one} takes (minutes|hours|\d+ (seconds|minutes))`,
      `(cannot|can't|unable to) (find|change|delete) (the|my) ${two}`,
      `^(how|where|why) .{0,60} ${one}|${two}\\?$`,
      `für (den|die|das) ${one}|${two} stürzt ab`,
      `unauthori[sz]ed ${one}|${two} (is|was) leaked`,
    ]
    return shapes[index % shapes.length] ?? ''
  })
}

const SENTENCES = [
  'Since the last weekend our # does not show what we expect, and the # beside it stays as it was.',
  'We open the # every morning, choose a # and wait; after that nothing happens for a while.',
  'A colleague of mine has the same trouble in another browser, so it cannot be the # alone.',
  'Could you please look at it soon, because our people work with the # all day long?',
  'It worked before the update of Tuesday, when somebody changed the # for us.',
  'I have tried to sign out and in again, and to start the machine anew, without any success.',
  'The message says that something went wrong with the # and that we should try again later.',
  'Many thanks in advance, and kind regards from all of us here.',
]

/** Texts of about 1 kB, as people write them, each another one: those from `first` on. */
export function sampleTexts(count: number, first = 0): readonly string[] {
  return Array.from({ length: count }, (_, offset) => {
    const index = first + offset
    let words = 0
    const sentences = Array.from(
      { length: 12 },
      (_, at) => SENTENCES[(index * 5 + at) % SENTENCES.length] ?? '',
    )
    return `${index}: ${sentences.join(' ').replace(/#/g, () => thing(index * 7 + 31 * words++))}`
  })
}

function thing(index: number): string {
  return THINGS[(index * 97) % THINGS.length] ?? ''
}
