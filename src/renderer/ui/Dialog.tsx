import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { ErrorNotice } from './Notice'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** `wide` for a form or a preview. */
  size?: 'normal' | 'wide' | 'full'
  role?: 'dialog' | 'alertdialog'
}

/** Something that must be answered or looked at first. Escape closes it and the focus goes back. */
export function Dialog({ isOpen, onClose, title, children, size = 'normal', role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay
      className={styles.veil}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={`${styles.modal} ${styles[size]}`}>
        <AriaDialog role={role} className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" level={2} className={styles.title}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <Button tone="quiet" onPress={onClose}>
                Close
              </Button>
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

interface ConfirmProps {
  isOpen: boolean
  onClose: () => void
  /** Asks for the result: "Postpone M. R. to December 8 and print new notices for 3 people?" */
  question: string
  children?: ReactNode
  /** Says the act: "Postpone and print". */
  act: string
  /** Destroys or withdraws something. */
  destructive?: boolean
  /** May throw a DeskError; the dialog stays open and shows it. */
  onConfirm: () => unknown
}

/**
 * A question whose answer changes something. Cancel has the focus, or the first field that has to be filled in: Enter
 * alone never decides.
 */
export function ConfirmDialog({
  isOpen,
  onClose,
  question,
  children,
  act,
  destructive = false,
  onConfirm
}: ConfirmProps) {
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const body = useRef<HTMLDivElement>(null)
  const close = () => {
    setProblem(null)
    onClose()
  }
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      close()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={question} role="alertdialog">
      {children && (
        <div ref={body} className={styles.body}>
          {children}
        </div>
      )}
      <ErrorNotice error={problem} />
      <div className={styles.acts}>
        <Button tone="plain" onPress={close} autoFocus>
          Cancel
        </Button>
        <Button tone={destructive ? 'danger' : 'primary'} onPress={confirm} isDisabled={busy}>
          {act}
        </Button>
      </div>
      <FieldFirst within={body} />
    </Dialog>
  )
}

/** Stands after the buttons, so that it speaks last about the focus. */
function FieldFirst({ within }: { within: RefObject<HTMLElement | null> }) {
  useEffect(() => within.current?.querySelector<HTMLElement>(REQUIRED)?.focus(), [within])
  return null
}

const REQUIRED = ['textarea', 'input'].flatMap((tag) => [`${tag}[required]`, `${tag}[aria-required]`]).join(', ')

/** The buttons at the foot of a Dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>
}
