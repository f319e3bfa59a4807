import { type PacketOptions, packetOptions } from '@shared/court/packet'
import type { PacketPlan } from '@shared/court/routes'
import { useState } from 'react'
import { useAct } from '../desk'
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  ErrorNotice,
  Notice,
  NumberField,
  RadioGroup,
  Row,
  TextField
} from '../ui'

/** How the packet looks: exhibits, running numbers, sheets between, grey. Page numbers are always printed. */
export function OptionsDialog({ plan, onClose }: { plan: PacketPlan; onClose: () => void }) {
  const [options, setOptions] = useState<PacketOptions>(plan.referral.arrangement.options)
  const save = useAct('court.setOptions')
  const change = (part: Partial<PacketOptions>) => setOptions({ ...options, ...part })
  const { running } = options
  const fits = packetOptions.safeParse(options).success
  const keep = async () => {
    await save.mutateAsync({ referralId: plan.referral.id, options })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="Stamps and looks" size="wide">
      {plan.packets.length > 0 && (
        <Notice title="A version that keeps the page numbers keeps its looks.">
          What is set here holds for the next packet that is numbered anew.
        </Notice>
      )}
      <Checkbox isSelected={options.exhibits} onChange={(exhibits) => change({ exhibits })}>
        Stamp each page with its exhibit, such as “Exhibit 3-2”
      </Checkbox>
      {options.exhibits && (
        <RadioGroup
          label="Stands at the head"
          inline
          value={options.exhibitPlace}
          onChange={(exhibitPlace) => change({ exhibitPlace })}
          options={[
            { value: 'left', label: 'at the left' },
            { value: 'middle', label: 'in the middle' },
            { value: 'right', label: 'at the right' }
          ]}
        />
      )}
      <Checkbox isSelected={options.coverSheets} onChange={(coverSheets) => change({ coverSheets })}>
        A sheet with number and title before each exhibit
      </Checkbox>
      <Checkbox isSelected={options.grey} onChange={(grey) => change({ grey })}>
        In grey, for printers and copiers without color
      </Checkbox>
      <Checkbox
        isSelected={running !== null}
        onChange={(on) => change({ running: on ? { prefix: 'SARB-', start: 1, place: 'middle' } : null })}
      >
        A running number beside the page number
      </Checkbox>
      {running && (
        <>
          <Row align="start">
            <TextField
              label="Begins with"
              value={running.prefix}
              maxLength={20}
              isRequired={false}
              onChange={(prefix) => change({ running: { ...running, prefix } })}
            />
            <NumberField
              label="First number"
              value={running.start}
              min={1}
              max={900_000}
              onChange={(start) => change({ running: { ...running, start: start ?? 1 } })}
            />
          </Row>
          <RadioGroup
            label="Stands at the foot"
            inline
            value={running.place}
            onChange={(place) => change({ running: { ...running, place } })}
            options={[
              { value: 'left', label: 'at the left' },
              { value: 'middle', label: 'in the middle' }
            ]}
          />
          <p>
            The first page reads {running.prefix}
            {String(running.start).padStart(6, '0')}.
          </p>
        </>
      )}
      <ErrorNotice error={save.error} />
      <DialogActions>
        <Button onPress={onClose}>Back</Button>
        <Button tone="primary" isDisabled={!fits || save.isPending} onPress={() => void keep().catch(() => {})}>
          Keep it so
        </Button>
      </DialogActions>
    </Dialog>
  )
}
