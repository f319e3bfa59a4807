import { LOGO_BYTES } from '@shared/district/model'
import { DeskError } from '@shared/kernel/errors'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useAct } from '../desk'
import { Button, ErrorNotice, Row, Section } from '../ui'
import styles from './Logo.module.css'

const PICTURES = ['image/png', 'image/jpeg']

/** The letterhead's logo. The file is read here and goes into the desk's own file; the original is not needed later. */
export function Logo({ logo }: { logo: string | null }) {
  const save = useAct('district.saveLogo')
  const [problem, setProblem] = useState<unknown>(null)
  const keep = async (next: () => Promise<string | null>) => {
    setProblem(null)
    try {
      await save.mutateAsync({ logo: await next() })
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Section title="Letterhead logo">
      {logo ? (
        <img className={styles.logo} src={logo} alt="The logo as letters print it" />
      ) : (
        <p>Letters print the name of the district alone.</p>
      )}
      <ErrorNotice error={problem} />
      <Row>
        <FileTrigger
          acceptedFileTypes={PICTURES}
          onSelect={(files) => {
            const file = files?.[0]
            if (file) void keep(() => readPicture(file))
          }}
        >
          <Button isDisabled={save.isPending}>{logo ? 'Choose another logo' : 'Choose a logo'}</Button>
        </FileTrigger>
        {logo && (
          <Button tone="quiet" isDisabled={save.isPending} onPress={() => void keep(async () => null)}>
            Take the logo away
          </Button>
        )}
      </Row>
      <p>PNG or JPEG, at most 500 KB.</p>
    </Section>
  )
}

/** @throws DeskError `refused-file` for another kind of file or a larger one */
async function readPicture(file: File): Promise<string> {
  if (!PICTURES.includes(file.type)) {
    throw new DeskError('refused-file', 'Choose a PNG or JPEG picture. The letterhead was not changed.')
  }
  if (file.size > LOGO_BYTES) {
    throw new DeskError('refused-file', 'The picture is larger than 500 KB. The letterhead was not changed.')
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () =>
      reject(new DeskError('file-problem', 'The picture could not be read. The letterhead was not changed.'))
    reader.readAsDataURL(file)
  })
}
