import type { PDFDocumentProxy } from 'pdfjs-dist'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

// The `legacy` build, since the newest one needs a newer Chromium than the oldest Electron the code runs on.
pdfjs.GlobalWorkerOptions.workerSrc = workerAddress

export interface OpenedPdf {
  document: PDFDocumentProxy
  close: () => void
}

/** Reads a PDF in a worker of our own origin. Scripts, forms and links of the file are never run. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // The worker takes the bytes away with it, so it gets its own.
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true
  } as Parameters<typeof pdfjs.getDocument>[0])
  return { document: await task.promise, close: () => void task.destroy() }
}

/** The page's text, laid over its picture: for marking, copying and reading aloud. */
export const { TextLayer } = pdfjs
