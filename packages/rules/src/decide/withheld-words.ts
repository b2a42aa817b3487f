/** The reason of a decision on words that the record does not have. */
export const WITHHELD_WORDS = 'its words, which stay on the desk'
