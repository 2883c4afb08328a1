const sampleAccounts = ['admin', 'editor', 'editor2', 'doctor', 'doctor2', 'moderator']

/**
 * Prints where the site is and who can sign in.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {string} demoPassword empty where there are no sample accounts
 */
export function describeSite({ siteUrl, hasSamples }, demoPassword) {
  console.log(`\nSite      ${siteUrl}\nEditing   ${siteUrl}/admin`)
  if (hasSamples && demoPassword) {
    console.log(`Accounts  ${sampleAccounts.map((name) => `${name}@healthool.example`).join(', ')}`)
    console.log(`Password  ${demoPassword} (the same for all of them)`)
  }
  console.log('\nCtrl-C stops it.')
}
