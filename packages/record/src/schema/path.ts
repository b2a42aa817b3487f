/** The path to a part of a value: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[]
