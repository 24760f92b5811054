import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { Menu as MantineMenu } from '@mantine/core'

/** A binding of its own: a mere re-export would be short-cut by the bundler, and the styles above dropped with this file. */
export const Menu = MantineMenu
