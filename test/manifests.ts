import { readFile, repositoryFiles } from './repository-files.ts'

/** What a test wants to know of a workspace package. */
export interface Manifest {
  readonly path: string
  readonly name: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

/** The package.json of each workspace package, without the root's. */
export function manifests(): readonly Manifest[] {
  return repositoryFiles(/^(?:packages\/[^/]+|actions)\/package\.json$/).map((path) => {
    const { name, dependencies = {}, devDependencies = {} } = JSON.parse(readFile(path))
    return { path, name, dependencies, devDependencies }
  })
}
