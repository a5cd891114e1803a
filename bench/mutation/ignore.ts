import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

type Node = { readonly type: string; readonly callee?: { readonly name?: string } }

/**
 * What mutation testing leaves alone, because no behaviour hangs on it: the citations of a declaration (held by
 * src/instruments, and by the lawyer who signs them off), and the words of an error for the operator's log.
 */
function shouldIgnore({ node }: { readonly node: Node }): string | undefined {
  if (node.type === 'CallExpression' && node.callee?.name === 'source') return 'a citation'
  if (node.type === 'ThrowStatement') return 'words of an error for the log'
  return undefined
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'citations-and-log-words', { shouldIgnore }),
]
