import type { PDFDocumentProxy, TextLayer } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/**
 * Half a megabyte of script, read when the first paper is looked at and not at every start. The `legacy` build, since
 * the newest one needs a newer Chromium than the oldest Electron the code runs on.
 */
async function reader() {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = workerAddress
  return pdfjs
}

export interface OpenedPdf {
  document: PDFDocumentProxy
  close: () => void
}

/** Reads a PDF in a worker of our own origin. Scripts, forms and links of the file are never run. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument } = await reader()
  // The worker takes the bytes away with it, so it gets its own.
  const task = getDocument({
    data: bytes.slice(),
    // Scans in JBIG2, JPEG 2000 and fax encoding are read by scripts of our own origin; the page's policy has no WebAssembly.
    wasmUrl: new URL('pdf-decoders/', window.location.href).href,
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true
  } as Parameters<typeof getDocument>[0])
  return { document: await task.promise, close: () => void task.destroy() }
}

/** The page's text, laid over its picture: for marking, copying and reading aloud. */
export const textLayer = async (
  options: ConstructorParameters<typeof import('pdfjs-dist').TextLayer>[0]
): Promise<TextLayer> => new (await reader()).TextLayer(options)
