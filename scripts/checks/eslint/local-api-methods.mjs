/** The methods of Payload's Local API that read or write documents. All skip access rules unless told not to. */
export const localApiMethods = new Set([
  'count', 'countGlobalVersions', 'countVersions', 'create', 'delete', 'duplicate', 'find', 'findByID', 'findDistinct',
  'findGlobal', 'findGlobalVersionByID', 'findGlobalVersions', 'findVersionByID', 'findVersions', 'forgotPassword',
  'login', 'resetPassword', 'restoreGlobalVersion', 'restoreVersion', 'unlock', 'update', 'updateGlobal',
])
