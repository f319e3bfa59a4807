/**
 * The design system. Import from '@renderer/ui'; looks come from tokens.css, one CSS Module a component.
 *
 * Page          <Page> blocks of a screen </Page>; <PageHeader title detail asOf actions/>; <Section title actions>;
 *               <Row> side by side; <Stack gap>; <SplitView panel={<SidePanel title onClose actions/>}> list </SplitView>
 * Acts          <Button tone="primary|plain|danger|quiet" onPress large isDisabled>; <MenuButton label items/>;
 *               <PopoverButton label title>; <TextLink to search>, <LinkButton to tone search> go to a screen
 * Fields        TextField TextArea NumberField DateField DatePicker (value 'YYYY-MM-DD'|null) TimeField ('HH:MM'|null)
 *               Select ComboBox RadioGroup (value|null, options {value,label,hint}) CheckboxGroup Checkbox Switch
 *               SearchField; all take label, value, onChange, hint, error, isRequired (false shows "(optional)")
 * Forms         <DeskForm schema defaultValues act onSubmit onCancel> with FormText FormTextArea FormNumber FormDate
 *               FormTime FormSelect FormComboBox FormRadio FormCheckboxGroup FormCheckbox FormSwitch (name, label, …)
 *               and <FormRow> for fields side by side; <Form act onSubmit> for one or two fields held by yourself
 * Tables        <DataTable label rows rowKey columns={[{id, head, cell, sortBy, align:'end', width, total}]} onOpen
 *               current initialSort marked onMark empty/>
 * Parts         <Tabs label tabs={[{id,label,count,content}]}/>; <Timeline label entries/>; <Facts facts asOf layout/>
 * Saying        <Notice tone title actions>; <ErrorNotice error/> (any error); <StatusMark status>word</StatusMark>;
 *               <EmptyState title action>; <Progress label done total/>; <Waiting/>; <SavedMark state at/>
 * Asking        <Dialog isOpen onClose title size>; <ConfirmDialog isOpen onClose question act destructive onConfirm>
 * Pictures      <WeekChart label weeks marks/>; <YearCalendar label year days today onOpen/>; <PdfPreview label data actions/>;
 *               <PdfMarker label data areas onAdd onChange nameOf/>: areas of a page by mouse and keys;
 *               <SignaturePad label value onChange/> (value is { state, strokes?, typedAs? } | null)
 * Keys          useKeys('Hearing', { n: ['Write a note', startNote], Escape: ['One step back', back] }) while a screen is shown
 */

export { BlankScreen } from './BlankScreen'
export { Button, type ButtonProps } from './Button'
export { Checkbox, CheckboxGroup, type Option, RadioGroup, Switch } from './Choice'
export { type DataColumn, DataTable } from './DataTable'
export { DateField, DatePicker } from './DatePicker'
export { DeskForm } from './DeskForm'
export { ConfirmDialog, Dialog, DialogActions } from './Dialog'
export { EmptyState } from './EmptyState'
export { type Fact, Facts } from './Facts'
export { Form } from './Form'
export {
  FormCheckbox,
  FormCheckboxGroup,
  FormComboBox,
  FormDate,
  FormNumber,
  FormRadio,
  FormRow,
  FormSelect,
  FormSwitch,
  FormText,
  FormTextArea,
  FormTime
} from './formFields'
export { CommandPalette, type PaletteEntry } from './keys/CommandPalette'
export { Keys, KeysHelp } from './keys/KeysHelp'
export { listenForKeys } from './keys/press'
export { type KeyCommand, useActiveCommands, useKeys } from './keys/registry'
export { LeaveGuard } from './LeaveGuard'
export { LinkButton, TextLink } from './Link'
export { MenuButton, PopoverButton } from './Menu'
export { ErrorNotice, Notice } from './Notice'
export { NumberField } from './NumberField'
export { Page, Row, Section, Stack } from './Page'
export { PageHeader } from './PageHeader'
export { Progress, useSlow, Waiting } from './Progress'
export { type Area, PdfMarker } from './pdf/PdfMarker'
export { PdfPreview } from './pdf/PdfPreview'
export { SavedMark } from './SavedMark'
export { SearchField } from './SearchField'
export { ComboBox, Select } from './Select'
export { SidePanel, SplitView } from './SidePanel'
export { declarationOf, SignaturePad, type Signing } from './SignaturePad'
export { type Status, StatusMark } from './StatusMark'
export { type TabItem, Tabs } from './Tabs'
export { TextArea, TextField } from './TextField'
export { TimeField } from './TimeField'
export { Timeline, type TimelineEntry } from './Timeline'
export { type Week, WeekChart, type WeekMark } from './WeekChart'
export { type DayMark, YearCalendar } from './YearCalendar'
