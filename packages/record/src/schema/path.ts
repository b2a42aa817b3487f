/** The way to a part of a value: keys of maps, positions in lists. */
export type Path = readonly (string | number)[]
