import type { Host } from './context'
import type { FromWorker, ToWorker } from './messages'

type Call = Extract<FromWorker, { type: 'host' }>
type Answer = Extract<ToWorker, { type: 'host-result' }>

/** The host of a thread: what it is asked goes as a message to the thread that started this one, which answers. */
export function hostBehind(send: (call: Call) => void): { host: Host; answered: (answer: Answer) => void } {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  const ask = (method: keyof Host, ...args: readonly unknown[]): Promise<never> => {
    last += 1
    const call = last
    return new Promise<unknown>((resolve, reject) => {
      waiting.set(call, { resolve, reject })
      send({ type: 'host', call, method, args })
    }) as Promise<never>
  }
  return {
    host: {
      printPdf: (job) => ask('printPdf', job),
      printOnPaper: (job) => ask('printOnPaper', job),
      saveFile: (name, bytes) => ask('saveFile', name, bytes),
      printers: () => ask('printers'),
      printFile: (bytes, on) => ask('printFile', bytes, on),
      openToPrint: (name, bytes) => ask('openToPrint', name, bytes),
      familyWindow: (open) => ask('familyWindow', open),
      chooseFolder: (purpose) => ask('chooseFolder', purpose),
      chooseFiles: () => ask('chooseFiles'),
      pathOf: (handle) => ask('pathOf', handle)
    },
    answered(answer) {
      const call = waiting.get(answer.call)
      waiting.delete(answer.call)
      if (answer.ok) call?.resolve(answer.data)
      else call?.reject(new Error(answer.message))
    }
  }
}
