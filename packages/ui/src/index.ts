export { ActMenu, type MenuAct } from './act-menu.tsx'
export { CodeBlock } from './code-block.tsx'
export { ConfirmDialog } from './confirm-dialog.tsx'
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from './controls/button.tsx'
export { Checkbox, type CheckboxProps } from './controls/checkbox.ts'
export { IconButton, IconLink } from './controls/icon-button.tsx'
export { NativeSelect, type NativeSelectProps } from './controls/native-select.ts'
export { PasswordInput } from './controls/password-input.ts'
export { Radio } from './controls/radio.ts'
export { type ComboboxParsedItem, Select } from './controls/select.ts'
export { Switch } from './controls/switch.ts'
export { TextInput, type TextInputProps } from './controls/text-input.ts'
export { Textarea, type TextareaProps } from './controls/textarea.ts'
export { CopyButton, CopyIconButton } from './copy-button.tsx'
export { CalendarDate, DateText } from './date-text.tsx'
export { Dialog } from './dialog.tsx'
export { Field } from './field.tsx'
export { type ActiveFilter, ActiveFilters, ChoiceChips } from './filter-chips.tsx'
export { type Hotkey, listenForHotkeys, useHotkeyGroups, useHotkeys, useSingleLetters } from './hotkeys.ts'
export { initialsOf, tintOf } from './initials.ts'
export { Kbd } from './kbd.tsx'
export { LinkedText } from './linked-text.tsx'
export { MatchScore, OrangeryMark, ProductArch, productIcons, productName } from './marks.tsx'
export {
  calendarDate,
  clockTime,
  dayHeading,
  daysFromToday,
  duration,
  fullMoment,
  logMoment,
  recentMoment,
  shortDuration,
  shortMoment,
  type Viewer,
} from './moments.ts'
export type { AppPageProps, AppRoute, AppWeb, NavigationEntry, NavigationSection } from './mounting.ts'
export { NumberFilter } from './number-filter.tsx'
export { Callout, Facts, PageBody, PageHeader, Panel } from './page.tsx'
export { BarProvider, type Crumb, PageBar } from './page-bar.tsx'
export { Avatar, PersonName } from './people.tsx'
export { SearchField } from './search-field.tsx'
export { SecretDialog } from './secret-dialog.tsx'
export { SelectionBar } from './selection-bar.tsx'
export { SaveFoot, SettingsColumn, SettingsSection } from './settings.tsx'
export { SplitHead, SplitView } from './split-view.tsx'
export { StageControl } from './stage-control.tsx'
export { Empty, ErrorState, Loading, NoPermission, NothingFound } from './states.tsx'
export { TabLinks } from './tab-links.tsx'
export { AtsTag, ConsentTag, DeliveryTag, Dot, StageTag, Tag, type Tone } from './tag.tsx'
export { accentOf, cssVariables, enterProduct, type ProductId, products, theme } from './theme.ts'
export { say, ToastRegion, undoLast } from './toast.tsx'
export { FilterSelect, Toolbar } from './toolbar.tsx'
export { type Verb, VerbLabel } from './verb-label.tsx'
export { machineNow, useViewer, ViewerProvider } from './viewer.tsx'
export { WizardFoot, WizardSteps } from './wizard.tsx'
