import '@mantine/core/styles/Input.layer.css'
import { TextInput as MantineTextInput } from '@mantine/core'

export type { TextInputProps } from '@mantine/core'
/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const TextInput = MantineTextInput
