/// <reference types="vite/client" />

/** What the preload gives a page: see src/preload/index.ts. */
interface Window {
  readonly sarb: {
    request(route: string, input: unknown): Promise<unknown>
    subscribe(listener: (event: unknown) => void): () => void
  }
}
