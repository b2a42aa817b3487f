export { type MemoryRepository, type MemoryRepositoryOptions, memoryRepository } from './memory-repository.ts'
