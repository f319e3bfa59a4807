import { contextBridge, ipcRenderer } from 'electron'

/** All a page gets: ask, and be told. Values only, never an Electron object. */
contextBridge.exposeInMainWorld(
  'sarb',
  Object.freeze({
    request: (route: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('desk:request', route, input),
    subscribe: (listener: (event: unknown) => void): (() => void) => {
      const forward = (_event: unknown, value: unknown) => listener(value)
      ipcRenderer.on('desk:event', forward)
      return () => ipcRenderer.removeListener('desk:event', forward)
    }
  })
)
