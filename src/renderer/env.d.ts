/// <reference types="vite/client" />

/** What the preload gives a page: see src/preload/index.ts. */
interface Window {
  readonly sarb: {
    request(route: string, input: unknown): Promise<unknown>
    subscribe(listener: (event: unknown) => void): () => void
  }
  /** Only in the window turned to a family: see src/preload/family.ts. */
  readonly family: {
    request(route: string, input: unknown): Promise<unknown>
    onChange(listener: () => void): () => void
  }
}
