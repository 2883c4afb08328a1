import { ESLint, type Linter } from 'eslint'
import path from 'node:path'
import tseslint from 'typescript-eslint'
import { z } from 'zod'

const settings = z.object({ rules: z.record(z.string(), z.array(z.unknown())) })
const root = path.resolve(import.meta.dirname, '../../..')

// Without types a file need not exist, so each text can be linted as if it stood at any path.
const untyped: Linter.Config[] = [{ files: ['**'], ...tseslint.configs.disableTypeChecked } as const]
const eslint = new ESLint({ cwd: root, overrideConfig: untyped })

/** Lints a text as if it were the file at `filePath`. Gives the names of the rules that it breaks, each once. */
export async function brokenRules(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: path.join(root, filePath) })
  return [...new Set(result?.messages.map(({ ruleId, message }) => ruleId ?? message))]
}

/** How strictly a rule holds for a file: 0 not at all, 2 as an error. */
export async function severityOf(rule: string, filePath: string): Promise<unknown> {
  const config: unknown = await new ESLint({ cwd: root }).calculateConfigForFile(path.join(root, filePath))
  return settings.parse(config).rules[rule]?.[0]
}
