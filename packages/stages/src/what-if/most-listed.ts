/** How many moves are listed, and how many tickets of each lost answer. */
export const MOST_LISTED = 100
