import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import { Select as MantineSelect } from '@mantine/core'

export type { ComboboxParsedItem } from '@mantine/core'
/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const Select = MantineSelect
