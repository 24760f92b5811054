import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Checkbox.layer.css'
import { Checkbox as MantineCheckbox } from '@mantine/core'

export type { CheckboxProps } from '@mantine/core'
/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const Checkbox = MantineCheckbox
