import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField
} from 'react-aria-components'
import styles from './CommandPalette.module.css'
import { Keys } from './KeysHelp'

export interface PaletteEntry {
  id: string
  label: string
  detail?: string
  keys?: string
  run: () => void
}

interface CommandPaletteProps {
  isOpen: boolean
  onClose: () => void
  /** Screens and acts; filtered by every word typed. */
  entries: readonly PaletteEntry[]
  /** Pupils, cases and the like, looked up while typing from two letters on. */
  find: (text: string) => Promise<readonly PaletteEntry[]>
}

/** Goes anywhere: type, arrow, Enter. */
export function CommandPalette({ isOpen, onClose, entries, find }: CommandPaletteProps) {
  return (
    <ModalOverlay className={styles.veil} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={styles.modal}>
        <Dialog aria-label="Go anywhere" className={styles.dialog}>
          <Palette onClose={onClose} entries={entries} find={find} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Palette({ onClose, entries, find }: Omit<CommandPaletteProps, 'isOpen'>) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly PaletteEntry[]>([])
  useEffect(() => {
    if (text.trim().length < 2) return setFound([])
    let stale = false
    const timer = setTimeout(() => void find(text.trim()).then((result) => !stale && setFound(result)), 120)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [text, find])
  const shown = useMemo(() => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    const fits = ({ label, detail = '' }: PaletteEntry) =>
      words.every((word) => `${label} ${detail}`.toLowerCase().includes(word))
    return [...found, ...entries.filter(fits)]
  }, [text, entries, found])
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField aria-label="Go to a pupil, a case, a screen or an act" autoFocus className={styles.field}>
        {/* A field with a list it controls is a combobox; a screen reader says so, and that the arrows reach the list. */}
        <Input
          role="combobox"
          aria-expanded
          aria-haspopup="listbox"
          className={styles.input}
          placeholder="Go to a pupil, a case, a screen …"
        />
      </TextField>
      <ListBox
        aria-label="Found"
        className={styles.list}
        items={shown}
        selectionMode="none"
        onAction={(key) => {
          onClose()
          shown.find(({ id }) => id === key)?.run()
        }}
        renderEmptyState={() => <p className={styles.none}>Nothing by that name.</p>}
      >
        {({ id, label, detail, keys }) => (
          <ListBoxItem id={id} textValue={label} className={styles.item}>
            <span>{label}</span>
            {detail && <span className={styles.detail}>{detail}</span>}
            {keys && <Keys keys={keys} />}
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}
