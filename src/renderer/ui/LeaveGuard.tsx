import { useBlocker, useRouter } from '@tanstack/react-router'
import { ConfirmDialog } from './Dialog'

/** Asks before a screen is left on which something was typed and not saved. Outside the open desk nothing is left. */
export function LeaveGuard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const router = useRouter({ warn: false })
  return router ? <Guard isUnsaved={isUnsaved} /> : null
}

function Guard({ isUnsaved }: { isUnsaved: () => boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: false,
    withResolver: true
  })
  return (
    <ConfirmDialog
      isOpen={status === 'blocked'}
      onClose={() => reset?.()}
      question="Leave and lose what you typed?"
      act="Leave"
      destructive
      onConfirm={() => proceed?.()}
    >
      It was not saved yet. Cancel goes back to it.
    </ConfirmDialog>
  )
}
