import ts from 'typescript'

/** @typedef {NonNullable<Parameters<import('eslint').SourceCode['getText']>[0]>} SyntaxNode */
/** @typedef {Extract<SyntaxNode, { type: 'MemberExpression' }>} MemberExpression */
/** @typedef {import('eslint').Rule.RuleContext} RuleContext */
/**
 * @typedef {object} TypeServices
 * @property {ts.Program | null} [program] absent when the file is linted without types
 * @property {{ get: (node: unknown) => ts.Node }} esTreeNodeToTSNodeMap
 */

/**
 * Tells whether a member is one that Payload's class declares, reached through Payload or through a part of it, and
 * not through what `asSystem` gives.
 *
 * Without types the name decides: `payload.find`, `req.payload.find`.
 *
 * @param {RuleContext} context
 * @param {MemberExpression} member
 */
export function isPayloadMember(context, member) {
  /** @type {TypeServices} */
  const services = context.sourceCode.parserServices
  return services.program
    ? isDeclaredByPayload({ services, checker: services.program.getTypeChecker(), member })
    : isNamedPayload(member.object)
}

/** @param {{ services: TypeServices, checker: ts.TypeChecker, member: MemberExpression }} subject */
function isDeclaredByPayload({ services, checker, member }) {
  const type = checker.getTypeAtLocation(services.esTreeNodeToTSNodeMap.get(member.object))
  if (type.flags & ts.TypeFlags.Any) return isNamedPayload(member.object)
  if (type.aliasSymbol?.name === 'SystemPayload') return false
  const method = checker.getSymbolAtLocation(services.esTreeNodeToTSNodeMap.get(member.property))
  return isPayloadSymbol(method)
}

/** @param {ts.Symbol | undefined} method */
function isPayloadSymbol(method) {
  return method?.declarations?.some(({ parent }) =>
    ts.isClassDeclaration(parent) && parent.name?.text === 'BasePayload') ?? false
}

/** @param {SyntaxNode} node */
export function isNamedPayload(node) {
  if (node.type === 'Identifier') return node.name === 'payload'
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' && node.property.name === 'payload'
}
