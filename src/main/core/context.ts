import type { Printer } from '@shared/documents/runs'
import type { DeskEvent } from '@shared/kernel/route'
import type { BackupKind } from '@shared/vault/model'
import type { Clock } from './clock'
import type { AuditNote } from './store/audit'
import type { Backup } from './store/backup'
import type { Connection } from './store/open'
import type { Health } from './store/store'

/** What a folder is asked for; the shell words its dialog after it. */
export type FolderPurpose = 'read-export' | 'keep-backups' | 'restore-backup' | 'scanner' | 'export-packet'

/** What the core asks of the shell around it. The command line has none of it but files. */
export interface Host {
  /** Prints one HTML document with Chromium as a tagged, outlined PDF. */
  printPdf(job: PrintJob): Promise<Uint8Array>
  /** Prints on paper, with the system's own dialog; nothing is written to the drive. False when it was not printed. */
  printOnPaper(job: PrintJob): Promise<boolean>
  /** Asks where to keep a file; resolves to the chosen file's name, or null when the user thought better of it. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<string | null>
  /** Printers of the system. */
  printers(): Promise<Printer[]>
  /** Prints a finished PDF on a printer without a dialog. False when the printer did not take it. */
  printFile(bytes: Uint8Array, on: { printer: string; bothSides: boolean }): Promise<boolean>
  /** Opens a finished PDF in the system's own viewer, to be printed from there. */
  openToPrint(name: string, bytes: Uint8Array): Promise<void>
  /** Opens or closes the window turned to a family; where it stands, or null when it is closed. */
  familyWindow(open: boolean): Promise<'second' | 'same' | null>
  /** Asks for a folder; a handle for `pathOf` and the folder's own name, or null when the user thought better of it. */
  chooseFolder(purpose: FolderPurpose): Promise<{ handle: string; name: string } | null>
  /** Asks for PDFs and pictures; a handle for `pathOf` and the name of each, none when the user thought better of it. */
  chooseFiles(): Promise<{ handle: string; name: string }[]>
  /** Path behind a handle that the shell gave out after its own dialog. */
  pathOf(handle: string): Promise<string | null>
}

export interface PrintJob {
  readonly html: string
  /** Served beside the page as `print.css`. */
  readonly css: string
}

/** What a handler works with. */
export interface Ctx {
  readonly db: Connection
  readonly clock: Clock
  /** Name of the person at the desk, for the audit trail. */
  readonly actor: string
  readonly host: Host
  /** One change with its audit row, in one transaction. */
  write<T>(note: AuditNote, act: (db: Connection) => T): T
  /**
   * Words that are still being written, in one transaction and without an audit row: the row comes with `write` once they
   * are saved or left. Nothing that is decided may be kept this way.
   */
  keep<T>(act: (db: Connection) => T): T
  emit(event: DeskEvent): void
  /** Set while papers are only looked at: takes, by throwing, what would be issued. Nothing is written then. */
  readonly rehearse?: (requests: readonly unknown[]) => never
  /** Full check of the file: pages, foreign keys, audit chain. */
  verify(): Health
  /** Folder beside the file in which backups stand. */
  readonly backupFolder: string
  /** Writes and verifies one backup, below `backupFolder` unless another folder is named. */
  backUp(kind: BackupKind, into?: string): Backup
}
