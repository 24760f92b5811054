import '@mantine/core/styles/InlineInput.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Radio.layer.css'
import { Radio as MantineRadio } from '@mantine/core'

/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const Radio = MantineRadio
