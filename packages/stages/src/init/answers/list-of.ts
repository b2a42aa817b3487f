/** The parts of an answer that commas separate. */
export function listOf(text: string): readonly string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}
