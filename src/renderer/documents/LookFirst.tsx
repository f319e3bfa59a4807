import type { RouteInput, RouteName } from '@shared/contract'
import type { FormId } from '@shared/documents/model'
import { useState } from 'react'
import { Button, Dialog } from '../ui'
import { IssuePreview } from './IssuePreview'

interface LookFirstProps<N extends RouteName> {
  /** The act that would issue the papers. */
  act: N
  input: RouteInput<N>
  form?: FormId
  /** What stands above the paper: "Notice of hearing, as it would be printed". */
  title: string
  isDisabled?: boolean
  children?: string
}

/** The button beside one that issues papers: shows them before, and issues nothing. */
export function LookFirst<N extends RouteName>({
  act,
  input,
  form,
  title,
  isDisabled = false,
  children = 'Look at it first'
}: LookFirstProps<N>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)} isDisabled={isDisabled}>
        {children}
      </Button>
      {open && (
        <Dialog isOpen onClose={() => setOpen(false)} title={title} size="full">
          <IssuePreview act={act} input={input} form={form} />
        </Dialog>
      )}
    </>
  )
}
