import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { aliases } from './aliases.config.ts'

const project = (name: string, testTimeout: number) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], environment: 'node', testTimeout }
})

export default defineConfig({
  plugins: [react()],
  resolve: { alias: aliases },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [project('unit', 10_000), project('store', 30_000)]
  }
})
