import type { DeskState } from '@shared/vault/model'
import { useEffect, useState } from 'react'
import { ask, onDeskEvent } from '../desk'
import { Button, ErrorNotice, Page, Progress } from '../ui'

interface OpenSampleProps {
  onOpen: (desk: DeskState) => void
  onBack: () => void
}

/** The sample district on its way: at the first time its school year is lived through, which takes a while. */
export function OpenSample({ onOpen, onBack }: OpenSampleProps) {
  const [chapter, setChapter] = useState({ done: 0, total: 4, label: 'The sample district' })
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let left = false
    const quit = onDeskEvent((event) => {
      if (event.type === 'progress' && event.task === 'sample') setChapter(event)
    })
    ask('vault.openSample', {}).then(
      (desk) => !left && onOpen(desk),
      (problem) => !left && setError(problem)
    )
    return () => {
      left = true
      quit()
    }
  }, [onOpen])
  return (
    <Page
      title="Opening the sample district"
      lead="Invented pupils, families and hearings. The first time it is made on this computer, in about a minute."
    >
      {error ? (
        <>
          <ErrorNotice error={error} />
          <div>
            <Button onPress={onBack}>Back</Button>
          </div>
        </>
      ) : (
        <Progress label={chapter.label} done={chapter.done} total={chapter.total} />
      )}
    </Page>
  )
}
