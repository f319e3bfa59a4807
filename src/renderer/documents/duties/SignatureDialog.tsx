import { type Signing as Given, type SignerRole, signerWords } from '@shared/documents/duties/model'
import { type ReactNode, useState } from 'react'
import { Button, Dialog, DialogActions, ErrorNotice, SignaturePad, type Signing, TextField } from '../../ui'

export interface Signer {
  role: SignerRole
  name: string
  capacity: string | null
}

interface SignatureDialogProps {
  signer: Signer
  /** What the person confirms by signing. */
  confirms: string
  /** May throw a DeskError; the dialog stays open and shows it. */
  onSign: (signing: Given) => Promise<unknown>
  onClose: () => void
  /** Another way to sign, above the pad. */
  children?: ReactNode
}

/** One person's place to sign. Nothing is chosen beforehand. */
export function SignatureDialog({ signer, confirms, onSign, onClose, children }: SignatureDialogProps) {
  const [given, setGiven] = useState<Signing | null>(null)
  const [witness, setWitness] = useState('')
  const [problem, setProblem] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const refused = given?.state === 'refused'
  const keep = async () => {
    if (!given) return
    setBusy(true)
    try {
      await onSign({
        ...signer,
        state: given.state,
        strokes: given.strokes ?? null,
        typedAs: given.typedAs ?? null,
        witness: refused ? witness : null
      })
      onClose()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog isOpen onClose={onClose} title={`${signerWords[signer.role]}: ${signer.name}`} size="wide">
      <p>{confirms}</p>
      {children}
      <SignaturePad label={`Signature of ${signer.name}`} value={given} onChange={setGiven} />
      {refused && <TextField label="Witness of the refusal" value={witness} onChange={setWitness} isRequired />}
      <ErrorNotice error={problem} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button
          tone="primary"
          isDisabled={!given || (refused && witness.trim() === '') || busy}
          onPress={() => void keep()}
        >
          {refused
            ? 'Record the refusal'
            : given?.state === 'blank'
              ? 'Leave a line for the pen'
              : 'Keep the signature'}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
