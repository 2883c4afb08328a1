import { localApiMethods } from './local-api-methods.mjs'
import { isNamedPayload, isPayloadMember } from './payload-methods.mjs'

/** @typedef {import('eslint').Rule.RuleContext} RuleContext */
/** @typedef {import('./payload-methods.mjs').SyntaxNode} SyntaxNode */
/** @typedef {Extract<SyntaxNode, { type: 'ObjectExpression' }>} ObjectExpression */
/** @typedef {Extract<SyntaxNode, { type: 'CallExpression' }>} CallExpression */

const minReasonLength = 8

/**
 * Every call of Payload's Local API acts for somebody.
 *
 * Either its options say `overrideAccess: false` together with `user` or `req`, after the last spread, or it goes
 * through `asSystem(payload, reason)`. With `{ arranging: true }`, for tests, it is enough to state `overrideAccess`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const statesAuthority = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { arranging: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      unstated: '{{method}} acts for nobody: add overrideAccess: false with user or req, or go through asSystem.',
      detached: '{{method}} is called where it is taken from Payload, so that its authority can be read there.',
      unreasoned: 'asSystem takes its reason as text written here, in a few words.',
    },
  },
  create: (context) => ({
    MemberExpression(node) { checkMember(context, node) },
    VariableDeclarator(node) { checkDestructuring(context, node) },
    CallExpression(node) { checkReason(context, node) },
  }),
}

/**
 * @param {RuleContext} context
 * @param {import('./payload-methods.mjs').MemberExpression & import('eslint').Rule.NodeParentExtension} node
 */
function checkMember(context, node) {
  const method = nameOf(node.property, node.computed)
  if (!localApiMethods.has(method) || !isPayloadMember(context, node)) return
  const call = node.parent
  if (call.type !== 'CallExpression' || call.callee !== node) {
    context.report({ node, messageId: 'detached', data: { method } })
    return
  }
  if (!isStated(context, call)) context.report({ node, messageId: 'unstated', data: { method } })
}

/**
 * @param {RuleContext} context
 * @param {CallExpression} call
 */
function isStated(context, call) {
  const [options] = call.arguments
  if (options?.type !== 'ObjectExpression') return false
  const stated = settled(options)
  const override = stated.get('overrideAccess')
  const isArranging = context.options[0]?.arranging === true
  if (isArranging && override?.type === 'Literal') return true
  return override?.type === 'Literal' && override.value === false && [stated.get('user'), stated.get('req')].some(isGiven)
}

/**
 * The properties that nothing overwrites: those after the last spread.
 *
 * @param {ObjectExpression} options
 */
function settled(options) {
  const last = options.properties.findLastIndex(({ type }) => type === 'SpreadElement')
  return new Map(options.properties.slice(last + 1).flatMap((property) =>
    property.type === 'Property' ? [[nameOf(property.key, property.computed), property.value]] : []))
}

/** @param {SyntaxNode | undefined} value */
function isGiven(value) {
  if (value === undefined) return false
  return !(value.type === 'Identifier' && value.name === 'undefined') && !(value.type === 'Literal' && value.value === null)
}

/**
 * @param {RuleContext} context
 * @param {Extract<SyntaxNode, { type: 'VariableDeclarator' }>} node
 */
function checkDestructuring(context, { id, init }) {
  if (id.type !== 'ObjectPattern' || !init || !isNamedPayload(init)) return
  for (const property of id.properties) {
    if (property.type !== 'Property') continue
    const method = nameOf(property.key, property.computed)
    if (localApiMethods.has(method)) context.report({ node: property, messageId: 'detached', data: { method } })
  }
}

/**
 * @param {RuleContext} context
 * @param {CallExpression} node
 */
function checkReason(context, node) {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'asSystem') return
  const [, reason] = node.arguments
  const isWritten = reason?.type === 'TemplateLiteral'
    || (reason?.type === 'Literal' && typeof reason.value === 'string' && reason.value.trim().length >= minReasonLength)
  if (!isWritten) context.report({ node, messageId: 'unreasoned' })
}

/**
 * @param {SyntaxNode} key
 * @param {boolean} isComputed
 */
function nameOf(key, isComputed) {
  if (key.type === 'Identifier' && !isComputed) return key.name
  return key.type === 'Literal' ? String(key.value) : ''
}
