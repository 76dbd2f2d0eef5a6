import { createHash } from 'node:crypto'
import postcss, { type Container, type Rule } from 'postcss'
import type { Plugin } from 'vite'

/** Mantine's class names are literals in its modules: what the built scripts do not name is never on a page. */
const componentClass = /m_[0-9a-f]{6,8}/g

/**
 * Drops every rule that needs a component class which is not in `used`.
 * A rule that names such a class only inside :is, :not or :where stays while any of them is used.
 */
export function keepUsedRules(css: string, used: ReadonlySet<string>): string {
  const sheet = postcss.parse(css)
  sheet.walkRules((rule) => {
    if (isKeyframe(rule)) return
    const kept = rule.selectors.filter((selector) => canMatch(selector, used))
    if (kept.length === 0) rule.remove()
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
  removeEmpty(sheet)
  return sheet.toString()
}

function isKeyframe(rule: Rule): boolean {
  return (
    rule.parent?.type === 'atrule' && 'name' in rule.parent && /keyframes$/.test(String(rule.parent.name))
  )
}

function canMatch(selector: string, used: ReadonlySet<string>): boolean {
  const named = selector.match(componentClass) ?? []
  if (named.length === 0) return true
  if (/:(is|not|where)\(/.test(selector)) return named.some((name) => used.has(name))
  return named.every((name) => used.has(name))
}

function removeEmpty(container: Container): void {
  container.each((node) => {
    if (node.type !== 'atrule' || node.nodes === undefined) return
    removeEmpty(node)
    if (node.nodes.length === 0) node.remove()
  })
}

/**
 * Shrinks the one style sheet to what the built scripts use and names it by what is left. The page alone
 * names the sheet (`cssCodeSplit: false`), so the new name is written there and nowhere else.
 */
export function usedCssOnly(): Plugin {
  return {
    name: 'attune:used-css-only',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const used = new Set(
          files.flatMap((file) => (file.type === 'chunk' ? (file.code.match(componentClass) ?? []) : [])),
        )
        for (const file of files) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
          const css = keepUsedRules(String(file.source), used)
          const name = `assets/style-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`
          const old = file.fileName
          delete bundle[old]
          this.emitFile({ type: 'asset', fileName: name, source: css })
          for (const page of files) {
            if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue
            page.source = String(page.source).replaceAll(old, name)
          }
        }
      },
    },
  }
}

/** Every browser that can run the app reads woff2: the older font files stay out of the build. */
export function newestFontsOnly(): Plugin {
  return {
    name: 'attune:newest-fonts-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource.*\.css/.test(id)) return null
      return { code: code.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ''), map: null }
    },
  }
}
