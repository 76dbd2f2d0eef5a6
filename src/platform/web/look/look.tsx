import './fonts.ts'
import '@mantine/core/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './attune.css'
import './drawings.css'
import '../parts/parts.css'
import '../parts/controls.css'
import '../shell/staff-shell.css'
import '../shell/top-bar.css'
import '../shell/thumb-bar.css'
import '../shell/young-shell.css'
import '../pictures/pictures.css'
import '../pictures/map.css'
import { MantineProvider } from '@mantine/core'
import { type ReactNode, useLayoutEffect } from 'react'
import { cssVariables, theme, youngTheme } from './theme.ts'

type LookProps = {
  /** Whose screen it is: the young person's space has its own ground, text size and corners. */
  space: 'staff' | 'young'
  /** Night follows the shift, not the clock of the device: whoever knows the rota says it. */
  light: 'day' | 'night'
  children: ReactNode
}

/** The look of everything below it: fonts, colours, components. Stands once, around the whole app. */
export function Look({ space, light, children }: LookProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = space
  }, [space])
  return (
    <MantineProvider
      theme={space === 'young' ? youngTheme : theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={light === 'night' ? 'dark' : 'light'}
    >
      {children}
    </MantineProvider>
  )
}
