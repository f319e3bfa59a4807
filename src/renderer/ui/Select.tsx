import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text
} from 'react-aria-components'
import type { Option } from './Choice'
import { FieldFrame, type FieldProps, fieldState } from './Field'
import field from './Field.module.css'
import styles from './Select.module.css'

export interface SelectProps<V extends string> extends FieldProps {
  options: readonly Option<V>[]
  value: V | null
  onChange: (value: V | null) => void
  onBlur?: () => void
  placeholder?: string
}

/** One of up to some twenty; for more take ComboBox. */
export function Select<V extends string>({
  options,
  value,
  onChange,
  onBlur,
  placeholder = 'Choose',
  ...props
}: SelectProps<V>) {
  return (
    <AriaSelect
      {...fieldState(props)}
      className={field.field}
      value={value}
      onChange={(next) => onChange(next as V | null)}
      onBlur={onBlur}
      placeholder={placeholder}
    >
      <FieldFrame {...props}>
        <Button className={`${field.control} ${styles.button}`}>
          <SelectValue className={styles.value} />
          <Arrow />
        </Button>
      </FieldFrame>
      <Popover className={styles.popover}>
        <Options options={options} />
      </Popover>
    </AriaSelect>
  )
}

/** One of many, found by typing. */
export function ComboBox<V extends string>({
  options,
  value,
  onChange,
  onBlur,
  placeholder,
  ...props
}: SelectProps<V>) {
  return (
    <AriaComboBox
      {...fieldState(props)}
      className={field.field}
      value={value}
      onChange={(next) => onChange(next as V | null)}
      onBlur={onBlur}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <FieldFrame {...props}>
        <div className={`${field.control} ${field.group} ${styles.combo}`}>
          <Input placeholder={placeholder} />
          <Button className={field.step}>
            <Arrow />
          </Button>
        </div>
      </FieldFrame>
      <Popover className={styles.popover}>
        <Options options={options} />
      </Popover>
    </AriaComboBox>
  )
}

function Options<V extends string>({ options }: { options: readonly Option<V>[] }) {
  return (
    <ListBox className={styles.list} renderEmptyState={() => <p className={styles.none}>Nothing fits</p>}>
      {options.map(({ value, label, hint, isDisabled }) => (
        <ListBoxItem key={value} id={value} textValue={label} isDisabled={isDisabled} className={styles.option}>
          <Text slot="label">{label}</Text>
          {hint && (
            <Text slot="description" className={styles.hint}>
              {hint}
            </Text>
          )}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

function Arrow() {
  return (
    <svg className={styles.arrow} viewBox="0 0 16 16" aria-hidden="true">
      <path d="m4 6 4 4 4-4" />
    </svg>
  )
}
