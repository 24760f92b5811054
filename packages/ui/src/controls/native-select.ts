import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { NativeSelect as MantineNativeSelect } from '@mantine/core'

export type { NativeSelectProps } from '@mantine/core'
/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const NativeSelect = MantineNativeSelect
