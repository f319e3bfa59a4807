import { contextBridge, ipcRenderer } from 'electron'

/** All the window turned to a family gets: two channels of its own, on which the shell answers the family's routes only. */
contextBridge.exposeInMainWorld(
  'family',
  Object.freeze({
    request: (route: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('family:request', route, input),
    onChange: (listener: () => void): (() => void) => {
      const forward = () => listener()
      ipcRenderer.on('family:changed', forward)
      return () => ipcRenderer.removeListener('family:changed', forward)
    }
  })
)
