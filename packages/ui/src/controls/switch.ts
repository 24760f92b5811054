import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Switch.layer.css'
import { Switch as MantineSwitch } from '@mantine/core'

/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const Switch = MantineSwitch
