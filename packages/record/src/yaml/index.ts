export { LARGEST_FILE } from './file-text.ts'
export { printScalar } from './print-yaml.ts'
export { readYamlValue } from './read-yaml.ts'
export type { Shaped } from './yaml-source.ts'
