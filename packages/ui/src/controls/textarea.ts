import '@mantine/core/styles/Input.layer.css'
import { Textarea as MantineTextarea } from '@mantine/core'

export type { TextareaProps } from '@mantine/core'
/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const Textarea = MantineTextarea
