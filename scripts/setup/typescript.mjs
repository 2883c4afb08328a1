/**
 * What Node is told before a file that imports Payload's editor.
 *
 * Under its `node` condition Lexical waits for an import at its top level, which Node 20 now and then never settles:
 * the process hangs, or ends in silence with nothing done. The `production` condition takes Lexical's other entry.
 */
export const editorReady = ['--conditions=production']

/** What Node is told before a TypeScript file of this project. */
export const typescriptReady = [...editorReady, '--import', 'tsx']
