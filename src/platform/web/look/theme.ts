import { Button, type CSSVariablesResolver, createTheme, mergeThemeOverrides } from '@mantine/core'
import { dusk, fern, gray, lamp, moss, night, plum, rose, sky } from './colours.ts'

const body = "'Atkinson Hyperlegible Next', system-ui, sans-serif"
const heads = "'Bricolage Grotesque', 'Atkinson Hyperlegible Next', system-ui, sans-serif"

/** The look for staff, family and professionals. Controls are 48 px high, 44 px where they are small. */
export const theme = createTheme({
  colors: { plum, lamp, moss, rose, sky, dusk, fern, gray, dark: night },
  primaryColor: 'plum',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#2A2238',
  white: '#FFFFFF',
  fontFamily: body,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.3125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  headings: {
    fontFamily: heads,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.625rem, 1.3rem + 1.4vw, 2rem)', lineHeight: '1.18' },
      h2: { fontSize: '1.3125rem', lineHeight: '1.22' },
      h3: { fontSize: '1.125rem', lineHeight: '1.25' },
      h4: { fontSize: '1rem', lineHeight: '1.35' },
    },
  },
  radius: { xs: '6px', sm: '10px', md: '13px', lg: '18px', xl: '24px' },
  defaultRadius: 'md',
  shadows: { sm: 'var(--shadow)', md: 'var(--shadow)', lg: 'var(--shadow)', xl: 'var(--shadow)' },
  breakpoints: { xs: '24.375em', sm: '30em', md: '51.25em', lg: '64em', xl: '80em' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md' },
      // A button without a ground is told from words by its colour, and stands near the edge of what is above it.
      vars: (_, { variant, color }) =>
        variant === 'subtle'
          ? { root: { '--button-padding-x': '10px', ...(!color && { '--button-color': 'var(--link)' }) } }
          : { root: {} },
    }),
    ActionIcon: { defaultProps: { size: 'xl', variant: 'subtle' } },
    CloseButton: { defaultProps: { size: 'xl' } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { autosize: true, minRows: 3 } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'lg' } },
    Modal: { defaultProps: { radius: 'lg', centered: true, transitionProps: { duration: 150 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 150 } } },
    // Its usual placeholder for the first focus is no menu item, which screen readers stumble over.
    Menu: {
      defaultProps: { radius: 'lg', withInitialFocusPlaceholder: false, transitionProps: { duration: 120 } },
    },
    Tabs: { defaultProps: { variant: 'pills' } },
  },
})

/** The young person's look: their own teal ground, larger text, rounder corners. */
export const youngTheme = mergeThemeOverrides(theme, {
  primaryColor: 'fern',
  primaryShade: { light: 6, dark: 5 },
  fontSizes: { xs: '1rem', sm: '1rem', md: '1.125rem', lg: '1.25rem', xl: '1.5rem' },
  defaultRadius: 'lg',
})

/**
 * Hands the components our own grounds and inks (attune.css), by day and by night. Their usual caption,
 * placeholder and error colours are too pale for AA; ours are measured.
 */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--link)',
    '--mantine-color-error': 'var(--rose-ink)',
    '--mantine-color-success': 'var(--moss-ink)',
    '--mantine-color-default': 'var(--field)',
    '--mantine-color-default-hover': 'var(--wash)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-disabled': 'var(--wash)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line-2)',
  }
  const soft = Object.assign(
    {},
    ...['plum', 'lamp', 'moss', 'rose', 'sky'].map((name) => softButton(name, name)),
  )
  const all = { ...shared, ...soft, ...softButton('fern', 'plum') }
  return { variables: {}, light: all, dark: all }
}

/** The quiet kind of button, in our soft grounds by day and by night. */
function softButton(colour: string, ours: string): Record<string, string> {
  return {
    [`--mantine-color-${colour}-light`]: `var(--${ours}-soft)`,
    [`--mantine-color-${colour}-light-hover`]: `color-mix(in srgb, var(--${ours}-soft) 88%, var(--ink))`,
    [`--mantine-color-${colour}-light-color`]: `var(--${ours}-ink)`,
  }
}
