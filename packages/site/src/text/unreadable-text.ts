/** More paths than this nobody reads; figures.json has all. */
const MOST_PATHS = 20

/** What a report says at its top of records that could not be read; null where there are none. */
export function unreadableText(
  paths: readonly string[],
): { readonly headline: string; readonly paths: readonly string[]; readonly more: string | null } | null {
  const count = paths.length
  if (count === 0) return null
  const [subject, verb] = count === 1 ? ['1 record', 'is'] : [`${count} records`, 'are']
  const more = count - MOST_PATHS
  return {
    headline: `${subject} could not be read and ${verb} in no figure`,
    paths: paths.slice(0, MOST_PATHS),
    more: more > 0 ? `and ${more} more, which figures.json names` : null,
  }
}
