import type { Signature } from '@shared/agreements/model'
import { clockTimeOf, timeInWords } from '@shared/kernel/dates'
import { useAct } from '../desk'
import { Button, ErrorNotice, StatusMark } from '../ui'
import styles from './Directives.module.css'
import { type Signer, signerWords } from './words'

const HOW: Record<Signature['state'], string> = {
  drawn: 'signed',
  typed: 'signed by typing the name',
  refused: 'will not sign',
  blank: 'signs on paper'
}

interface SignerRowsProps {
  hearingId: string
  signers: readonly Signer[]
  given: readonly Signature[]
  /** False once the paper is issued. */
  open: boolean
  onSign: (signer: Signer) => void
  part?: string
}

/** One row a person: who signs, and how and when it was done. */
export function SignerRows({ hearingId, signers, given, open, onSign, part }: SignerRowsProps) {
  const takeBack = useAct('agreements.takeBack')
  const others = given.filter(({ role, name }) => !signers.some((one) => one.role === role && one.name === name))
  const rows = [...signers, ...others.map(({ purpose, role, name, capacity }) => ({ purpose, role, name, capacity }))]
  return (
    <>
      <ErrorNotice error={takeBack.error} />
      <ul className={styles.signers} data-part={part}>
        {rows.map((signer) => {
          const done = given.find(({ role, name }) => role === signer.role && name === signer.name)
          return (
            <li key={`${signer.role} ${signer.name}`} className={styles.signer}>
              <span>
                {signerWords[signer.role]}: {signer.name}
                {signer.capacity ? `, ${signer.capacity}` : ''}
              </span>
              {done ? (
                <span>
                  <StatusMark status={done.state === 'refused' ? 'not-met' : done.state === 'blank' ? 'open' : 'done'}>
                    {`${HOW[done.state]}${done.witness ? `, witness ${done.witness}` : ''}, ${timeInWords(clockTimeOf(done.signedAt))}`}
                  </StatusMark>{' '}
                  {open && (
                    <Button
                      tone="quiet"
                      onPress={() => takeBack.mutate({ hearingId, signatureId: done.id })}
                      aria-label={`Take back the signature of ${done.name}`}
                    >
                      Take back
                    </Button>
                  )}
                </span>
              ) : (
                open && (
                  <Button large onPress={() => onSign(signer)} aria-label={`Sign: ${signer.name}`}>
                    Sign
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
