import { useEffect, useRef, useState } from 'react'
import { ask, useAct, useRoute } from '../desk'
import { SignatureDialog } from '../documents/duties/SignatureDialog'
import { Button, ErrorNotice, Row } from '../ui'
import type { Signer } from './words'

interface SignDialogProps {
  hearingId: string
  signer: Signer
  onClose: () => void
}

const MEANING: Record<Signer['purpose'], string> = {
  directives:
    'By signing, I confirm that these directives were read to me and that I receive a copy. The directives are the board’s and also apply without a signature.',
  presence: 'By signing, I confirm only that I am here today. It is not an agreement to anything.',
  interpreting:
    'By signing, I confirm that I interpreted faithfully and completely, and that I keep in confidence what I heard.'
}

/** One person's place to sign, here or on the family's screen. Nothing is chosen beforehand. */
export function SignDialog({ hearingId, signer, onClose }: SignDialogProps) {
  const sign = useAct('agreements.sign')
  const { purpose, ...person } = signer
  const { data: turned } = useRoute('agreements.turned', {})
  const askToSign = useAct('agreements.askToSign')
  const [asked, setAsked] = useState(false)
  /** The place is open over there; an answer from before that says nothing. */
  const isOpenThere = useRef(false)
  const onFamilyScreen = turned?.hearingId === hearingId
  const waiting = asked && turned?.asked !== null
  if (waiting && turned?.asked) isOpenThere.current = true
  const hand = async () => {
    await askToSign.mutateAsync({ asked: signer })
    setAsked(true)
  }
  const back = async () => {
    if (asked) await ask('agreements.askToSign', { asked: null }).catch(() => {})
    onClose()
  }
  // Signed over there: this place is done with.
  useEffect(() => {
    if (asked && isOpenThere.current && turned?.asked === null) onClose()
  }, [asked, turned, onClose])
  return (
    <SignatureDialog
      signer={person}
      confirms={MEANING[purpose]}
      onSign={(signing) => sign.mutateAsync({ hearingId, purpose, signing })}
      onClose={() => void back()}
    >
      {onFamilyScreen && (
        <Row>
          <Button large onPress={() => void hand().catch(() => {})} isDisabled={waiting}>
            Sign on the family’s screen
          </Button>
          <span role="status">{waiting ? `Waiting for ${signer.name} to sign over there.` : ''}</span>
        </Row>
      )}
      <ErrorNotice error={askToSign.error} />
    </SignatureDialog>
  )
}
